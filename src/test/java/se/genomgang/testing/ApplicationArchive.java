package se.genomgang.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** The application in one file with a few classes of the tests', components that their settings switch on: for who starts it time and again. */
public final class ApplicationArchive {

    private final Path directory;
    private final Path jar;
    private String options;

    private ApplicationArchive(Path directory, String options) {
        this.directory = directory;
        this.jar = directory.resolve("application.jar");
        this.options = options;
    }

    /**
     * Makes it in a directory.
     *
     * @param options for the virtual machine, of every start
     */
    public static ApplicationArchive with(List<Class<?>> ofTheTests, Path directory, String options) {
        var archive = new ApplicationArchive(directory, options);
        Path parts = directory.resolve("parts");
        ofTheTests.forEach(each -> copy(each, parts));
        String classes = entries().stream()
                .filter(entry -> Files.isDirectory(Path.of(entry)))
                .findFirst()
                .orElseThrow();
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file=" + archive.jar,
                        "-C",
                        classes,
                        ".",
                        "-C",
                        parts.toString(),
                        ".");
        if (code != 0) {
            throw new IllegalStateException("The application could not be put into one file");
        }
        return archive;
    }

    private static void copy(Class<?> type, Path root) {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream code = type.getResourceAsStream("/" + file)) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.copy(Objects.requireNonNull(code), root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it once and has the virtual machine remember its classes, which makes up for itself from the fifth start. */
    public ApplicationArchive remembered(Map<String, String> settings) {
        Path classes = directory.resolve("application.jsa");
        Map<String, String> once = new HashMap<>(settings);
        once.put("JAVA_TOOL_OPTIONS", options + " -Dspring.context.exit=onRefresh -XX:ArchiveClassesAtExit=" + classes);
        ApplicationProcess.launch(directory, once, classPath()).awaitExit();
        options += " -XX:SharedArchiveFile=" + classes;
        return this;
    }

    /** Starts it, and does not wait for it. */
    public ApplicationProcess launch(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("JAVA_TOOL_OPTIONS", options);
        return ApplicationProcess.launch(directory, all, classPath());
    }

    private String classPath() {
        return jar
                + File.pathSeparator
                + entries().stream()
                        .filter(entry -> !Files.isDirectory(Path.of(entry)))
                        .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> entries() {
        return Arrays.asList(ApplicationProcess.classPathWithoutTests().split(File.pathSeparator));
    }
}
