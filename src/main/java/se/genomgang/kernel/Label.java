package se.genomgang.kernel;

import java.util.Locale;

/** A word of the domain that is data, in both languages. */
public record Label(String sv, String en) {

    /** The label in the reader's language; Swedish unless English is asked for. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : sv;
    }

    /** The label after a comma or inside a sentence: with a small letter first, unless it begins with an abbreviation. */
    public String within(Locale locale) {
        String label = in(locale);
        boolean abbreviated = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return label.isEmpty() || abbreviated ? label : label.substring(0, 1).toLowerCase(locale) + label.substring(1);
    }
}
