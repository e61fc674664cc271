package se.genomgang.organisation.web;

import org.jspecify.annotations.Nullable;

/** Where the reader goes when done: to the administration if that is where they came from, otherwise to the unit. */
final class Back {

    private static final String ADMINISTRATION = "admin";

    private Back() {}

    static @Nullable String known(@Nullable String back) {
        return ADMINISTRATION.equals(back) ? back : null;
    }

    static String to(@Nullable String back, String unitCode) {
        return ADMINISTRATION.equals(back) ? "/admin/appointments" : "/units/" + unitCode;
    }
}
