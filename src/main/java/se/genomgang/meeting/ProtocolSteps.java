package se.genomgang.meeting;

import java.util.Map;
import java.util.Set;

/** How the protocol may move a meeting that has been held: forward, back to a draft, and back again for a correction. */
final class ProtocolSteps {

    private static final Map<Stage, Set<Stage>> ALLOWED = Map.of(
            Stage.HELD,
                    Set.of(
                            Stage.ADJUSTMENT,
                            Stage.ADJUSTED), // without adjustment where the routine has it switched off
            Stage.ADJUSTMENT, Set.of(Stage.HELD, Stage.ADJUSTED),
            Stage.ADJUSTED,
                    Set.of(Stage.SUBMITTED, Stage.RECEIVED, Stage.HELD), // the central unit's is received at once
            Stage.SUBMITTED, Set.of(Stage.RECEIVED, Stage.HELD),
            Stage.RECEIVED, Set.of(Stage.HELD));

    private ProtocolSteps() {}

    static boolean allowed(Stage from, Stage to) {
        return ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    /** What the step is called where a meeting's steps are listed. */
    static Step step(Stage from, Stage to) {
        return switch (to) {
            case HELD -> from == Stage.ADJUSTMENT ? Step.RETURNED : Step.CORRECTION_OPENED;
            case ADJUSTMENT -> Step.SENT_FOR_ADJUSTMENT;
            default -> Step.valueOf(to.name());
        };
    }
}
