package se.genomgang.web.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import se.genomgang.web.text.Messages;

/**
 * The few addresses a page links to, computed once at start. The style sheet is one response: Bootstrap and our own files, each
 * in its cascade layer. The script is one module made of our small ones.
 */
@Component
public class Assets {

    static final String PATH = "/assets/";

    private static final String[] LAYERS = {"reset", "bootstrap", "base", "components", "modules", "print"};
    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"([^\"]+)\"");
    private static final Pattern SVG = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);

    private final ResourcePatternResolver resources;
    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final String style;
    private final Map<String, String> scripts = new HashMap<>();
    private final String htmx;
    private final String icons;
    private final String mark;

    Assets(ResourcePatternResolver resources, Messages messages) {
        this.resources = resources;
        String modules = scriptModules();
        for (String language : List.of("sv", "en")) {
            String texts = texts(messages.under("web.script.", Locale.forLanguageTag(language)));
            scripts.put(language, keep("script-" + language, "js", "text/javascript; charset=utf-8", texts + modules));
        }
        this.style = keep("style", "css", "text/css; charset=utf-8", styleSheet());
        this.htmx = keep("htmx", "js", "text/javascript; charset=utf-8", one(webjar("htmx.org", "dist/htmx.min.js")));
        this.icons = keep("icons", "svg", "image/svg+xml", iconSheet());
        this.mark = keep("mark", "svg", "image/svg+xml", one("classpath:web/mark.svg"));
    }

    public String style() {
        return style;
    }

    /** Our script with its words in the language, {@code sv} or {@code en}. */
    public String script(String language) {
        return scripts.getOrDefault(language, "");
    }

    public String htmx() {
        return htmx;
    }

    /** The sheet of icons; a page shows one with {@code <use href="{icons}#name">}. */
    public String icons() {
        return icons;
    }

    /** The product's mark, also the browser tab's icon. */
    public String mark() {
        return mark;
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private String keep(String stem, String extension, String type, String content) {
        Asset asset = Asset.of(stem, extension, type, content.getBytes(StandardCharsets.UTF_8));
        byName.put(asset.name(), asset);
        return asset.address();
    }

    private String styleSheet() {
        var css = new StringBuilder("@layer " + String.join(",", LAYERS) + ";\n");
        for (String layer : LAYERS) {
            String content = layer.equals("bootstrap")
                    ? one(webjar("bootstrap", "dist/css/bootstrap.min.css"))
                            .replaceFirst("@charset \"UTF-8\";", "")
                            .replaceFirst("/\\*# sourceMappingURL=.*?\\*/", "")
                    : all("classpath*:static/css/" + layer + "/*.css");
            css.append("@layer ").append(layer).append("{\n").append(content).append("\n}\n");
        }
        return css.toString();
    }

    private static String texts(Map<String, String> texts) {
        var json = new StringJoiner(",", "const TEXTS={", "};\n");
        texts.forEach((key, text) -> json.add(quoted(key) + ":" + quoted(text)));
        return json.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private String scriptModules() {
        var js = new StringBuilder();
        for (Resource module : sorted("classpath*:static/js/*.js")) {
            js.append("{\n").append(read(module)).append("\n}\n");
        }
        return js.toString();
    }

    private String iconSheet() {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        svg.append(symbol("mark", one("classpath:web/mark.svg").replace("#004791", "currentColor")));
        one("classpath:web/icons.txt")
                .lines()
                .filter(name -> !name.isBlank())
                .forEach(name -> svg.append(symbol(name, one(webjar("bootstrap-icons", "icons/" + name + ".svg")))));
        return svg.append("</svg>").toString();
    }

    private static String symbol(String name, String drawing) {
        var box = VIEW_BOX.matcher(drawing);
        var body = SVG.matcher(drawing);
        if (!box.find() || !body.find()) {
            throw new IllegalStateException("No drawing in the icon " + name);
        }
        return "<symbol id=\"%s\" viewBox=\"%s\">%s</symbol>"
                .formatted(name, box.group(1), body.group(1).strip());
    }

    private static String webjar(String name, String file) {
        return "classpath*:META-INF/resources/webjars/" + name + "/*/" + file;
    }

    private String one(String pattern) {
        Resource[] found = sorted(pattern);
        if (found.length == 0 || !found[0].exists()) {
            throw new IllegalStateException("Nothing found on the class path for " + pattern);
        }
        return read(found[0]);
    }

    private String all(String pattern) {
        var content = new StringBuilder();
        for (Resource file : sorted(pattern)) {
            content.append(read(file)).append('\n');
        }
        return content.toString();
    }

    private Resource[] sorted(String pattern) {
        try {
            Resource[] found = resources.getResources(pattern);
            Arrays.sort(found, Comparator.comparing(Resource::getFilename, Comparator.nullsLast(String::compareTo)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
