package se.genomgang.routine.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.ScheduleRules;
import se.genomgang.routine.Window;

/** When units of a kind hold a meeting, by when its protocol is due and who attends. Days of the year as day and month. */
public record ScheduleForm(
        @NotNull Wording occurrence,
        @Min(1) @Max(31) @Nullable Integer fromDay,
        @Min(1) @Max(12) @Nullable Integer fromMonth,
        @NotNull @Min(1) @Max(31) Integer toDay,
        @NotNull @Min(1) @Max(12) Integer toMonth,
        @NotNull Wording window,
        @Size(max = 60) @Nullable String source,
        @Min(1) @Max(31) @Nullable Integer protocolDay,
        @Min(1) @Max(12) @Nullable Integer protocolMonth,
        @Size(max = 60) @Nullable String protocolSource,
        @Nullable List<String> functions,
        @NotNull Wording attendance,
        @Size(max = 60) @Nullable String attendanceSource,
        @NotNull Integer version) {

    /** Units that have not held the meeting: nothing is filled in for them. */
    static ScheduleForm blank(int version) {
        return new ScheduleForm(
                Wording.SHALL,
                null,
                null,
                31,
                12,
                Wording.SHALL,
                "",
                null,
                null,
                "",
                List.of(),
                Wording.SHALL,
                "",
                version);
    }

    static ScheduleForm from(ScheduleRules schedule, int version) {
        Window window = schedule.window();
        MonthDay due = schedule.protocolDue();
        return new ScheduleForm(
                Wording.of(schedule.occurrenceStrength()),
                window.onlyBy() ? null : Integer.valueOf(window.from().getDayOfMonth()),
                window.onlyBy() ? null : Integer.valueOf(window.from().getMonthValue()),
                window.to().getDayOfMonth(),
                window.to().getMonthValue(),
                Wording.of(window.strength()),
                schedule.source(),
                due == null ? null : Integer.valueOf(due.getDayOfMonth()),
                due == null ? null : Integer.valueOf(due.getMonthValue()),
                schedule.protocolSource(),
                schedule.requiredFunctions(),
                Wording.of(schedule.attendanceStrength()),
                schedule.attendanceSource(),
                version);
    }

    ScheduleRules toSchedule(UnitKind unitKind) {
        return new ScheduleRules(
                unitKind,
                occurrence.strength(),
                limits(),
                Typed.day(protocolDay, protocolMonth, "protocolDay"),
                attendance.strength(),
                functions == null ? List.of() : functions.stream().distinct().toList(),
                Typed.text(source),
                Typed.text(protocolSource),
                Typed.text(attendanceSource));
    }

    private Window limits() {
        MonthDay from = Typed.day(fromDay, fromMonth, "fromDay");
        MonthDay to = Typed.day(toDay, toMonth, "toDay");
        MonthDay first = from == null ? MonthDay.of(1, 1) : from;
        if (to == null || to.isBefore(first)) {
            throw new InvalidField("toDay", "routine.schedule.window.order");
        }
        return new Window(first, to, window.strength());
    }
}
