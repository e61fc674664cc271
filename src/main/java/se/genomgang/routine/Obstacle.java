package se.genomgang.routine;

import java.util.List;
import java.util.stream.Stream;
import se.genomgang.kernel.Label;

/**
 * Why a draft cannot be put in force yet: it does not say enough for a meeting to be planned under it.
 *
 * @param messageKey e.g. {@code routine.obstacle.noPoints}; its argument is the kind of meeting
 * @param kind the kind it is about; empty words when it is about the whole version
 */
public record Obstacle(String messageKey, Label kind) {

    /** Everything that is missing, in the order of the kinds. */
    public static List<Obstacle> in(RoutineBook book) {
        if (book.kinds().isEmpty()) {
            return List.of(new Obstacle("routine.obstacle.noKinds", new Label("", "")));
        }
        return book.kinds().stream().flatMap(Obstacle::in).toList();
    }

    private static Stream<Obstacle> in(KindRules kind) {
        return Stream.of(
                        missing("noSchedule", kind, kind.schedules().isEmpty()),
                        missing("noPoints", kind, kind.agenda().isEmpty()),
                        missing(
                                "noMandatoryPoint",
                                kind,
                                !kind.agenda().isEmpty()
                                        && kind.agenda().stream().noneMatch(AgendaRule::mandatory)))
                .flatMap(List::stream);
    }

    private static List<Obstacle> missing(String name, KindRules kind, boolean missing) {
        return missing ? List.of(new Obstacle("routine.obstacle." + name, kind.name())) : List.of();
    }
}
