package se.genomgang.kernel;

import java.util.Locale;

/** A word of the domain that is data, in both languages. */
public record Label(String sv, String en) {

    /** The label in the reader's language; Swedish unless English is asked for. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : sv;
    }
}
