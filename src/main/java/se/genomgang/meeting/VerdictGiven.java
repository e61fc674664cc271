package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** One question of the verdict was answered. */
public record VerdictGiven(MeetingId meeting, UnitId unitId, PersonId by, Criterion criterion, Answer answer)
        implements MeetingEvent {

    @Override
    public Map<String, String> details() {
        return Details.of("criterion", criterion, "answer", answer);
    }
}
