package se.genomgang.web;

import java.util.Locale;

/** Present only while a demonstration's clock runs instead of the real one; the header then says so on every page. */
public interface ClockNotice {

    /** The demonstration's moment, e.g. "den 2 mars 2026". */
    String inWords(Locale locale);
}
