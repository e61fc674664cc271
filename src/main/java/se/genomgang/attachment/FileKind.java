package se.genomgang.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of file that are taken in; everything else is refused. */
enum FileKind {
    PDF("application/pdf", Form.MAGIC),
    PNG("image/png", Form.MAGIC),
    JPG("image/jpeg", Form.MAGIC),
    JPEG("image/jpeg", Form.MAGIC),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Form.OOXML),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Form.OOXML),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Form.OOXML),
    ODT("application/vnd.oasis.opendocument.text", Form.ODF),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Form.ODF),
    ODP("application/vnd.oasis.opendocument.presentation", Form.ODF),
    TXT("text/plain", Form.TEXT),
    MD("text/markdown", Form.TEXT),
    CSV("text/csv", Form.TEXT);

    /** How the content shows what it is. */
    enum Form {
        MAGIC,
        OOXML,
        ODF,
        TEXT
    }

    /** Names that say a file carries a program or another file: refused with a reason of their own. */
    private static final Set<String> MACROS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm", "ppam");

    private static final Set<String> PROGRAMS = Set.of(
            "exe", "dll", "msi", "com", "scr", "bat", "cmd", "ps1", "vbs", "vbe", "js", "mjs", "jse", "wsf", "hta",
            "jar", "sh", "app", "apk", "lnk", "reg", "py", "pl", "rb", "php", "jsp", "html", "htm", "xhtml", "svg",
            "svgz", "xml", "xsl", "mht", "mhtml", "swf");

    private static final Set<String> ARCHIVES = Set.of(
            "zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz", "zst", "cab", "iso", "img", "dmg", "arj", "lzh",
            "ace");

    private final String mediaType;
    private final Form form;

    FileKind(String mediaType, Form form) {
        this.mediaType = mediaType;
        this.form = form;
    }

    static Optional<FileKind> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extension().equals(extension))
                .findFirst();
    }

    /** Why a file of this extension is not taken in, as a message key. */
    static String refusal(String extension) {
        if (MACROS.contains(extension)) {
            return "attachment.invalid.macro";
        }
        if (PROGRAMS.contains(extension)) {
            return "attachment.invalid.program";
        }
        return ARCHIVES.contains(extension) ? "attachment.invalid.archive" : "attachment.invalid.type";
    }

    /** Whether a part inside a container says by its name that it is a program or an archive. */
    static boolean foreignInside(String extension) {
        return MACROS.contains(extension)
                || ARCHIVES.contains(extension)
                || PROGRAMS.contains(extension) && !Set.of("xml", "svg").contains(extension);
    }

    /** All extensions, for the message and the file chooser: "pdf, png, …". */
    static String extensions() {
        return Arrays.stream(values()).map(FileKind::extension).collect(Collectors.joining(", "));
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    Form form() {
        return form;
    }
}
