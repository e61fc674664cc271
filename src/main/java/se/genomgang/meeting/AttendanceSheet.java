package se.genomgang.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * Who was there.
 *
 * @param version what a save builds on
 * @param required the functions that the routine requires, with their labels on the meeting's date, in its order
 * @param explanations by function, why it was not there
 * @param lastPoint number of the last point
 */
public record AttendanceSheet(
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable LocalTime opened,
        @Nullable LocalTime closed,
        List<ParticipantView> participants,
        Map<String, Label> required,
        Map<String, String> explanations,
        int lastPoint) {

    /** The participant with the id, or null when somebody has taken them off the list. */
    public @Nullable ParticipantView participant(long id) {
        return participants.stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }

    /** Whether everyone noted takes part in this meeting. */
    boolean lists(NoteAttendance command) {
        return command.lines().stream().allMatch(line -> participant(line.participant()) != null);
    }

    /** Required functions that nobody represented, or nobody holds: each needs an explanation before the protocol is adjusted (R §5). */
    public Set<String> missing() {
        return required.keySet().stream()
                .filter(function -> !represented(function))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of those missing, the ones that are known to be: nobody holds the function, or everyone in it has been noted as absent. */
    public Set<String> toExplain() {
        return missing().stream()
                .filter(function -> participants.stream()
                        .filter(participant -> function.equals(participant.functionCode()))
                        .allMatch(participant -> participant.attendance() != null))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of those missing, the ones whose attendance is still to be noted. */
    public List<String> toNote(Locale locale) {
        Set<String> known = toExplain();
        return labels(missing().stream().filter(function -> !known.contains(function)), locale);
    }

    /** Of those known to be missing, the ones that nobody has explained. */
    public List<String> unexplained(Locale locale) {
        return labels(
                toExplain().stream()
                        .filter(function ->
                                explanations.getOrDefault(function, "").isBlank()),
                locale);
    }

    private List<String> labels(Stream<String> functions, Locale locale) {
        return functions.map(function -> required.get(function).within(locale)).toList();
    }

    /** Whether nobody takes part in the function at all. */
    public boolean vacant(String function) {
        return participants.stream().noneMatch(participant -> function.equals(participant.functionCode()));
    }

    private boolean represented(String function) {
        return participants.stream()
                .filter(participant -> function.equals(participant.functionCode()))
                .map(ParticipantView::attendance)
                .anyMatch(mark -> mark != null && mark.represented());
    }
}
