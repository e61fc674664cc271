package se.genomgang.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.Occasion;
import se.genomgang.meeting.PlanMeeting;

/**
 * A meeting to plan, typed.
 *
 * @param unit code of the unit
 * @param kind code of the kind of meeting
 * @param secretary id of a person; empty: the representative
 * @param points codes of points chosen beside the mandatory ones
 * @param accepted what the reader has been warned of and plans in spite of
 */
public record PlanForm(
        @NotBlank @Size(max = 40) String unit,
        @NotBlank @Size(max = 60) String kind,
        @NotNull LocalDate date,
        @NotNull LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 500) String link,
        @Nullable Long secretary,
        String @Nullable [] points,
        @Nullable Boolean fromLast,
        @Nullable @Size(max = 400) String accepted) {

    PlanForm in(String unit, String kind, LocalDate date) {
        return new PlanForm(
                unit,
                kind,
                date,
                startsAt == null ? LocalTime.of(9, 0) : startsAt,
                startsAt == null && endsAt == null ? LocalTime.of(11, 0) : endsAt,
                place,
                link,
                secretary,
                points,
                fromLast,
                accepted);
    }

    Set<String> chosen() {
        return points == null ? Set.of() : Arrays.stream(points).collect(Collectors.toSet());
    }

    PlanMeeting toCommand(UnitId unitId) {
        return new PlanMeeting(
                unitId,
                kind,
                new Occasion(date, startsAt, endsAt, place == null ? "" : place, link == null ? "" : link),
                secretary == null ? null : new PersonId(secretary),
                chosen(),
                Boolean.TRUE.equals(fromLast));
    }
}
