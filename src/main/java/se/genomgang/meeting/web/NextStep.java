package se.genomgang.meeting.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.MeetingView;

/**
 * The obvious thing to do next with a meeting, for this reader.
 *
 * @param key message key of the button
 * @param path where it is done
 * @param posts whether the button itself does it
 */
record NextStep(String key, String path, boolean posts) {

    static @Nullable NextStep of(MeetingView meeting, LocalDate today) {
        boolean organises = meeting.access().organises();
        boolean writes = meeting.access().writes();
        return switch (meeting.stage()) {
            case PLANNED -> organises ? new NextStep("meeting.next.summon", meeting.path() + "/summons", false) : null;
            case SUMMONED -> {
                if (writes && !today.isBefore(meeting.date())) {
                    yield new NextStep("meeting.next.held", meeting.path() + "/holding", true);
                }
                yield organises && meeting.materialSentOn() == null
                        ? new NextStep("meeting.next.material", meeting.path() + "/summons", false)
                        : null;
            }
            case CANCELLED -> null;
            default ->
                meeting.protocolId() == null
                        ? null
                        : new NextStep("meeting.next.protocol", "/protocols/" + meeting.protocolId(), false);
        };
    }
}
