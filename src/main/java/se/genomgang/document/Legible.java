package se.genomgang.document;

import java.util.List;

/**
 * Text as the formats of office programs can hold it: the characters of XML 1.0. What is no such character, like NUL and half of a surrogate pair, is left
 * out; everything else stays, signs that turn the direction of writing included.
 */
final class Legible {

    private Legible() {}

    /** The text without what XML 1.0 cannot hold. */
    static String of(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().filter(Legible::holds).forEach(legible::appendCodePoint);
        return legible.toString();
    }

    /** The lines of a text, at least one. */
    static List<String> lines(String text) {
        return List.of(of(text.replace("\r\n", "\n").replace('\r', '\n')).split("\n", -1));
    }

    /** The text in one line. */
    static String line(String text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    private static boolean holds(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }
}
