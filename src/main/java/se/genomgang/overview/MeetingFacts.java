package se.genomgang.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.Stage;
import se.genomgang.meeting.YearSlot;

/** What the overview needs to know of a meeting. Dates are those on which each step was taken. */
public record MeetingFacts(
        long id,
        long unitId,
        long kindId,
        String kindCode,
        String number,
        LocalDate date,
        Stage stage,
        boolean historical,
        @Nullable LocalDate summonedOn,
        @Nullable LocalDate materialSentOn,
        @Nullable LocalDate heldOn,
        @Nullable LocalDate adjustedOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate receivedOn,
        @Nullable Long protocolId,
        int concluded,
        int points)
        implements YearSlot.Counted {

    /** Whether the meeting has taken place. */
    @Override
    public boolean held() {
        return stage.reached(Stage.HELD);
    }
}
