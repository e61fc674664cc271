package se.genomgang.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source files that rules about texts and markup are checked on. */
final class TemplateFiles {

    static final Pattern TAG = Pattern.compile("<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    private TemplateFiles() {}

    /** Every template by its path, without its comments. */
    static Map<String, String> templates() {
        Map<String, String> templates = new TreeMap<>();
        read("src/main/resources/templates", ".html")
                .forEach((name, text) ->
                        templates.put(name, COMMENT.matcher(text).replaceAll("")));
        return templates;
    }

    /** Every class by its path, without its comments. */
    static Map<String, String> classes() {
        Map<String, String> classes = new TreeMap<>();
        read("src/main/java", ".java")
                .forEach((name, text) -> classes.put(name, JAVADOC.matcher(text).replaceAll("")));
        return classes;
    }

    static Map<String, String> read(String root, String ending) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of(root))) {
            all.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> files.put(Path.of(root).relativize(file).toString(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
