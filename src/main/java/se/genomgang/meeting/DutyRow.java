package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;

/**
 * A meeting as what is to be done with it is worked out from.
 *
 * @param unitName short name on the meeting's date
 * @param number as it is said: 1-2027
 * @param plannedOn the day it was planned
 * @param attendees the persons summoned who do not organise it
 * @param answered those of the persons summoned who have answered for the time that holds
 */
record DutyRow(
        long id,
        UnitId unit,
        String unitCode,
        UnitKind unitKind,
        Label unitName,
        long kindId,
        String kindCode,
        Label kind,
        String number,
        Stage stage,
        boolean historical,
        LocalDate plannedOn,
        @Nullable PersonId secretary,
        MeetingDays days,
        List<PersonId> attendees,
        List<PersonId> answered)
        implements YearSlot.Counted {

    static DutyRow read(ResultSet row) throws SQLException {
        Long secretary = row.getObject("secretary_id", Long.class);
        return new DutyRow(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_code"),
                UnitKind.valueOf(row.getString("unit_kind")),
                new Label(row.getString("then_sv"), row.getString("then_en")),
                row.getLong("kind_id"),
                row.getString("kind_code"),
                new Label(row.getString("kind_sv"), row.getString("kind_en")),
                row.getInt("number") + "-" + row.getInt("year"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("historical"),
                row.getObject("planned_on", LocalDate.class),
                secretary == null ? null : new PersonId(secretary),
                new MeetingDays(
                        row.getInt("year"),
                        row.getObject("date", LocalDate.class),
                        row.getObject("summoned_on", LocalDate.class),
                        row.getObject("material_sent_on", LocalDate.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("submitted_on", LocalDate.class)),
                persons(row, "attendees"),
                persons(row, "answered"));
    }

    private static List<PersonId> persons(ResultSet row, String column) throws SQLException {
        return Stream.of((Long[]) row.getArray(column).getArray())
                .map(PersonId::new)
                .toList();
    }

    @Override
    public LocalDate date() {
        return days.date();
    }

    @Override
    public boolean held() {
        return stage.reached(Stage.HELD);
    }

    /** Whether it is still to be held. */
    boolean ahead() {
        return stage == Stage.PLANNED || stage == Stage.SUMMONED;
    }
}
