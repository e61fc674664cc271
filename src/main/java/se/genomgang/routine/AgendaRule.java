package se.genomgang.routine;

import java.util.List;
import se.genomgang.kernel.Label;

/**
 * A point that the routine puts on an agenda.
 *
 * @param code stable across versions, e.g. {@code previous}
 * @param position its number on the agenda, from 1
 * @param formal filled from its fields: one line of conclusion is enough
 * @param clause the clauses of ISO 14001:2015 it covers, e.g. {@code 9.3 d4}; empty when none
 * @param fedBy the inputs it is prepared from
 */
public record AgendaRule(
        String code,
        int position,
        Label title,
        boolean formal,
        Inclusion inclusion,
        String source,
        String clause,
        Label fedBy,
        List<PromptRule> prompts) {

    public AgendaRule {
        prompts = List.copyOf(prompts);
    }

    public boolean mandatory() {
        return inclusion == Inclusion.MANDATORY;
    }

    AgendaRule at(int newPosition) {
        return new AgendaRule(code, newPosition, title, formal, inclusion, source, clause, fedBy, prompts);
    }
}
