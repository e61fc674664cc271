package se.genomgang.routine;

import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitKind;

/**
 * When units of one kind hold a kind of meeting, when its protocol is due and who attends.
 *
 * @param occurrenceStrength whether it shall or should be held once a year
 * @param protocolDue last day for the protocol to reach the environmental manager, inclusive; null when the routine sets none
 * @param requiredFunctions codes of the functions that attend at least, in the order they are listed
 * @param source where occurrence and window are written
 */
public record ScheduleRules(
        UnitKind unitKind,
        Strength occurrenceStrength,
        Window window,
        @Nullable MonthDay protocolDue,
        Strength attendanceStrength,
        List<String> requiredFunctions,
        String source,
        String protocolSource,
        String attendanceSource) {

    public ScheduleRules {
        requiredFunctions = List.copyOf(requiredFunctions);
    }
}
