package se.genomgang.meeting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A summons as it will go out, or as it went.
 *
 * @param waiting who gets it when it is sent now
 * @param reached who has had it already
 * @param cover the covering text, as typed
 * @param text the whole text, in Swedish
 * @param allPrepared whether every point has its material
 * @param moved whether the meeting is at another time than the summons that went out says
 */
public record SummonsDraft(
        List<ParticipantView> waiting,
        List<ParticipantView> reached,
        String subject,
        String cover,
        String text,
        List<AgendaLine> agenda,
        boolean allPrepared,
        boolean moved) {

    /** How many persons get a letter when it is sent now; guests by name get none. */
    public long mailed() {
        return waiting.stream()
                .map(ParticipantView::person)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** What a sender has seen: changes with the text and with who gets it. */
    public String signature() {
        return Integer.toHexString((subject + text).hashCode()) + "-"
                + waiting.stream().map(each -> String.valueOf(each.id())).collect(Collectors.joining("."));
    }

    /** Numbers of the points without material: {@code 3, 5}. */
    public String unprepared() {
        return agenda.stream()
                .filter(point -> !point.prepared())
                .map(point -> String.valueOf(point.number()))
                .collect(Collectors.joining(", "));
    }
}
