package se.genomgang.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.meeting.Stage;
import se.genomgang.meeting.YearSlot;

/**
 * A meeting and its minutes, as what is to be done with them is worked out from.
 *
 * @param heldOn the day it was held; null before
 * @param submittedOn the day the minutes were first sent in; a correction does not change it
 * @param minutes the minutes; null before the meeting was held, and for those entered as history
 */
record ProtocolRow(
        long meeting,
        UnitId unit,
        UnitKind unitKind,
        Label unitName,
        long kindId,
        String kindCode,
        Label kind,
        String number,
        int year,
        LocalDate date,
        Stage stage,
        boolean historical,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate submittedOn,
        @Nullable PersonId secretary,
        @Nullable Latest minutes)
        implements YearSlot.Counted {

    /**
     * The latest version of the minutes and its latest round of adjustment.
     *
     * @param unconcluded how many points of a first draft still lack their conclusion (R §5)
     * @param openedOn the day it was opened; for the first, the day of the meeting
     * @param sentOn the day of the latest round; null before the first
     * @param firstSentOn the day of the first round
     * @param returnedOn the day somebody sent the latest round back; null when nobody has
     * @param lockedOn the day it was adjusted
     * @param deliveredOn the day this version was sent in
     * @param receivedOn the day this version was received
     * @param waiting those who have not answered the latest round
     */
    record Latest(
            ProtocolId protocol,
            long version,
            int number,
            ProtocolState state,
            int unconcluded,
            LocalDate openedOn,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate firstSentOn,
            @Nullable LocalDate returnedOn,
            @Nullable LocalDate lockedOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate receivedOn,
            List<PersonId> waiting) {

        /** Which it is, in the key of an obligation: the first by the protocol alone. */
        String subject() {
            return number == 1 ? protocol.toString() : protocol + "/" + number;
        }

        boolean correction() {
            return number > 1;
        }
    }

    static ProtocolRow read(ResultSet row) throws SQLException {
        return new ProtocolRow(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                UnitKind.valueOf(row.getString("unit_kind")),
                new Label(row.getString("then_sv"), row.getString("then_en")),
                row.getLong("kind_id"),
                row.getString("kind_code"),
                new Label(row.getString("kind_sv"), row.getString("kind_en")),
                row.getInt("number") + "-" + row.getInt("year"),
                row.getInt("year"),
                row.getObject("date", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("historical"),
                day(row, "held_on"),
                day(row, "submitted_on"),
                Optional.ofNullable(row.getObject("secretary_id", Long.class))
                        .map(PersonId::new)
                        .orElse(null),
                row.getObject("protocol_id") == null ? null : latest(row));
    }

    private static Latest latest(ResultSet row) throws SQLException {
        return new Latest(
                new ProtocolId(row.getLong("protocol_id")),
                row.getLong("version_id"),
                row.getInt("version_number"),
                ProtocolState.valueOf(row.getString("state")),
                row.getInt("unconcluded"),
                row.getObject("begun_on", LocalDate.class),
                day(row, "sent_on"),
                day(row, "first_sent_on"),
                day(row, "returned_on"),
                day(row, "locked_on"),
                day(row, "delivered_on"),
                day(row, "received_on"),
                Stream.of((Long[]) row.getArray("waiting").getArray())
                        .map(PersonId::new)
                        .toList());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @Override
    public boolean held() {
        return stage.reached(Stage.HELD);
    }
}
