package se.genomgang.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Which meetings to list; null leaves a side open.
 *
 * @param unit code of the unit
 * @param kind code of the kind of meeting, in whichever version of the routine
 */
public record MeetingFilter(
        @Nullable Integer year, @Nullable String unit, @Nullable String kind, @Nullable Stage stage) {

    public boolean empty() {
        return year == null && unit == null && kind == null && stage == null;
    }
}
