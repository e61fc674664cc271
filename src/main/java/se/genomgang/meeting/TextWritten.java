package se.genomgang.meeting;

import java.util.Map;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** A text of a point was written. Said once for each spell of writing, not for every save. */
public record TextWritten(MeetingId meeting, UnitId unitId, PersonId by, int point, Text text) implements MeetingEvent {

    /** Which of the point's texts. */
    public enum Text {
        MATERIAL,
        PROPOSAL,
        CONCLUSION,
        /** The answer to a question that the routine asks under the point. */
        PROMPT;

        static Text of(String kind) {
            return kind.startsWith(AgendaWork.PROMPT) ? PROMPT : valueOf(kind);
        }
    }

    @Override
    public Map<String, String> details() {
        return Details.of("point", point, "text", text);
    }
}
