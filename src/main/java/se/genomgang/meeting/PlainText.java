package se.genomgang.meeting;

import se.genomgang.kernel.InvalidField;

/** Text as people type it, made fit for keeping: one kind of line end, no control characters, no broken characters, no blanks at the end. */
final class PlainText {

    private PlainText() {}

    /** @throws InvalidField at {@code field} when longer than {@code limit} characters */
    static String of(String field, String typed, int limit) {
        String clean = clean(typed);
        if (clean.length() > limit) {
            throw new InvalidField(field, "meeting.invalid.tooLong", limit, clean.length());
        }
        return clean;
    }

    /** @throws InvalidField at {@code field} when empty or longer than {@code limit} characters */
    static String required(String field, String typed, int limit) {
        String clean = of(field, typed, limit).strip();
        if (clean.isEmpty()) {
            throw new InvalidField(field, "meeting.invalid.required");
        }
        return clean;
    }

    private static String clean(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return kept.toString().stripTrailing();
    }
}
