package se.genomgang.action;

import se.genomgang.kernel.InvalidField;

/** Text as it was typed, made fit to be kept: line ends alike, no blanks around it, not too long. */
final class Words {

    private Words() {}

    /** @throws InvalidField at the field, when nothing was written or too much */
    static String required(String field, String typed, int longest) {
        String words = optional(field, typed, longest);
        if (words.isEmpty()) {
            throw new InvalidField(field, "action.invalid." + field);
        }
        return words;
    }

    /** @throws InvalidField at the field, when too much was written */
    static String optional(String field, String typed, int longest) {
        String words = typed.replace("\r\n", "\n").strip();
        if (words.length() > longest) {
            throw new InvalidField(field, "action.invalid.tooLong", longest);
        }
        return words;
    }
}
