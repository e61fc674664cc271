package se.genomgang.meeting;

import java.time.LocalDate;
import se.genomgang.kernel.InvalidField;

/** When a meeting may not be moved. */
final class Moving {

    private Moving() {}

    /** To a day that can still come, with a reason once people have been summoned; its day may stay while its time or place changes. */
    static void refuse(LocalDate from, Stage stage, Occasion to, String reason, LocalDate today) {
        if (to.date().isBefore(today) && !to.date().equals(from)) {
            throw new InvalidField("date", "meeting.invalid.movedToThePast");
        }
        if (stage == Stage.SUMMONED && reason.isBlank()) {
            throw new InvalidField("reason", "meeting.invalid.rescheduleReason");
        }
    }
}
