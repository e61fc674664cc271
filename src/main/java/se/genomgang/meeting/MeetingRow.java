package se.genomgang.meeting;

import java.time.LocalTime;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/** A meeting as a line of a list. Labels are those valid on the meeting's date. */
public record MeetingRow(
        MeetingId id,
        String unitCode,
        UnitKind unitKind,
        Label unit,
        long kindId,
        Label kind,
        String number,
        LocalTime startsAt,
        String place,
        Stage stage,
        boolean historical,
        MeetingDays days) {

    public String path() {
        return "/meetings/" + id;
    }

    /** Where the next or the former page begins: {@code 2026-03-02_12}. */
    public String cursor() {
        return days.date() + "_" + id;
    }
}
