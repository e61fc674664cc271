package se.genomgang.icalendar;

/** Lines of at most 75 octets, as RFC 5545 (3.1) has them, never broken within a character. */
final class Folding {

    private static final int LONGEST = 75;
    private static final String BREAK = "\r\n ";

    private Folding() {}

    /** @param text folded by characters, or not at all */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
        text.replace(BREAK, "").lines().forEach(line -> {
            int octets = 0;
            for (int i = 0; i < line.length(); ) {
                int character = line.codePointAt(i);
                int size = octets(character);
                if (octets + size > LONGEST) {
                    folded.append(BREAK);
                    octets = 1;
                }
                folded.appendCodePoint(character);
                octets += size;
                i += Character.charCount(character);
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }

    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
