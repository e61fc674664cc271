package se.genomgang.routine.web;

import java.time.DateTimeException;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.routine.DraftRef;

/** What was typed into a form, as values. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The draft as the form saw it; a form that does not tell is older than every version. */
    static DraftRef ref(String code, @Nullable Integer version) {
        return new DraftRef(code, version == null ? -1 : version);
    }

    static Label label(@Nullable String sv, @Nullable String en) {
        return new Label(text(sv), text(en));
    }

    /**
     * A day of the year; null when neither part is typed.
     *
     * @param field where it is shown when there is no such day
     */
    static @Nullable MonthDay day(@Nullable Integer day, @Nullable Integer month, String field) {
        if (day == null && month == null) {
            return null;
        }
        if (day == null || month == null) {
            throw new InvalidField(field, "routine.schedule.day.half");
        }
        try {
            return MonthDay.of(month, day);
        } catch (DateTimeException noSuchDay) {
            throw new InvalidField(field, "routine.schedule.day.none");
        }
    }
}
