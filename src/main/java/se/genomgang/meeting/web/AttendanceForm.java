package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.AttendanceMark;
import se.genomgang.meeting.AttendanceSheet;
import se.genomgang.meeting.NoteAttendance;

/**
 * Who was there, typed.
 *
 * @param everyone whether those not noted are to be noted as present
 */
public record AttendanceForm(
        @NotNull Integer version,
        @Nullable List<@Valid Line> lines,
        @Nullable List<@Valid Why> absences,
        @Nullable LocalTime opened,
        @Nullable LocalTime closed,
        @Nullable Boolean everyone) {

    /** Rows that were skipped are none. */
    public AttendanceForm {
        lines = lines == null ? null : lines.stream().filter(Objects::nonNull).toList();
        absences = absences == null
                ? null
                : absences.stream().filter(Objects::nonNull).toList();
    }

    /** @param mark empty while not noted */
    public record Line(
            @NotNull Long participant,
            @Nullable AttendanceMark mark,
            @Nullable @Size(max = 200) String deputy,
            @Nullable @Size(max = 60) String points) {}

    /** Why a required function was not there. */
    public record Why(@NotNull String function, @Nullable @Size(max = 1000) String text) {}

    static AttendanceForm from(AttendanceSheet sheet) {
        return new AttendanceForm(
                sheet.version(),
                sheet.participants().stream()
                        .map(each -> new Line(each.id(), each.attendance(), each.deputyName(), each.pointsInWords()))
                        .toList(),
                sheet.toExplain().stream()
                        .map(function -> new Why(function, sheet.explanations().getOrDefault(function, "")))
                        .toList(),
                sheet.opened(),
                sheet.closed(),
                false);
    }

    NoteAttendance toCommand() {
        Map<String, String> explanations = new LinkedHashMap<>();
        if (absences != null) {
            absences.forEach(why -> explanations.put(why.function(), why.text() == null ? "" : why.text()));
        }
        return new NoteAttendance(
                version,
                lines == null ? List.of() : lines.stream().map(this::line).toList(),
                explanations,
                opened,
                closed);
    }

    private NoteAttendance.Line line(Line typed) {
        AttendanceMark mark =
                typed.mark() == null && Boolean.TRUE.equals(everyone) ? AttendanceMark.PRESENT : typed.mark();
        return new NoteAttendance.Line(typed.participant(), mark, text(typed.deputy()), text(typed.points()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
