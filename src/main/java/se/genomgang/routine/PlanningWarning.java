package se.genomgang.routine;

import java.util.List;

/**
 * What a planner should know before choosing a day. Nothing of it forbids: a rule about time never blocks.
 *
 * @param messageKey e.g. {@code routine.warning.afterWindow}
 * @param arguments dates as {@link java.time.LocalDate}, in the order the message expects
 * @param strength of the rule that would be broken; {@link Strength#OFF} for a mere remark
 */
public record PlanningWarning(String messageKey, List<Object> arguments, Strength strength) {

    public PlanningWarning {
        arguments = List.copyOf(arguments);
    }

    static PlanningWarning of(String name, Strength strength, Object... arguments) {
        return new PlanningWarning("routine.warning." + name, List.of(arguments), strength);
    }

    /** The arguments as templates hand them to a message. */
    public Object[] args() {
        return arguments.toArray();
    }
}
