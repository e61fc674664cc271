package se.genomgang.meeting.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Occasion;

/**
 * A meeting to move, typed.
 *
 * @param version how many times the meeting had been moved when the form was shown
 * @param accepted what the reader has been warned of and moves it in spite of
 */
public record RescheduleForm(
        @NotNull LocalDate date,
        @NotNull LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 500) String link,
        @Nullable @Size(max = 1000) String reason,
        @NotNull Integer version,
        @Nullable @Size(max = 400) String accepted) {

    static RescheduleForm from(MeetingView meeting) {
        Occasion now = meeting.occasion();
        return new RescheduleForm(
                now.date(), now.startsAt(), now.endsAt(), now.place(), now.link(), "", meeting.icsSequence(), "");
    }

    Occasion occasion() {
        return new Occasion(date, startsAt, endsAt, place == null ? "" : place, link == null ? "" : link);
    }
}
