package se.genomgang.document;

import java.text.Normalizer;

/** Names that every file system and every tool reads the same way: a–z, A–Z, 0–9, full stop, hyphen and low line. */
final class SafeName {

    private static final int LONGEST = 80;

    private SafeName() {}

    /** The name with its letters without rings and dots, and a hyphen for what is left; never empty, hidden or a path. */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 6 ? plain.substring(dot) : "";
        String base = plain.substring(0, plain.length() - ending.length());
        String cut = base.length() + ending.length() > LONGEST ? base.substring(0, LONGEST - ending.length()) : base;
        return cut.isEmpty() ? "fil" + ending : cut + ending;
    }
}
