package se.genomgang.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file's name, made harmless: the last part of a path, without characters that are not seen, that turn the direction of text or that a file
 * system cannot hold; at most {@value #LONGEST} characters with its extension kept. Letters such as Å, Ä and Ö stay.
 */
final class FileName {

    static final int LONGEST = 150;

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Control, format (among them the direction marks), surrogate, private and unassigned characters, and line and paragraph separators. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern NOT_IN_FILE_SYSTEMS = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACE = Pattern.compile("\\p{Z}+");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)");

    private final String base;
    private final String extension;

    private FileName(String base, String extension) {
        this.base = base;
        this.extension = extension;
    }

    static FileName of(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = UNSEEN.matcher(name).replaceAll("");
        name = PATH.matcher(name).replaceAll("");
        name = NOT_IN_FILE_SYSTEMS.matcher(name).replaceAll("_");
        name = SPACE.matcher(name).replaceAll(" ");
        name = name.replaceAll("^[ .]+|[ .]+$", "");
        int dot = name.lastIndexOf('.');
        String base = (dot < 0 ? name : name.substring(0, dot)).strip();
        String extension = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        if (DEVICE.matcher(base).matches()) {
            base = "_" + base;
        }
        return new FileName(base.isEmpty() ? "bilaga" : base, extension);
    }

    /** Lower case, without the dot; empty when there is none. */
    String extension() {
        return extension;
    }

    @Override
    public String toString() {
        String ending = extension.isEmpty() ? "" : "." + extension;
        int room = Math.max(1, LONGEST - ending.length());
        if (base.length() <= room) {
            return base + ending;
        }
        int end = Character.isHighSurrogate(base.charAt(room - 1)) ? room - 1 : room;
        return base.substring(0, end).strip() + ending;
    }
}
