package se.genomgang.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;

/**
 * Who judges what is reported (R §7): the head of the unit or the named deputy, and never on one's own action or one's own report. What the head
 * is responsible for, or has reported, the environmental manager judges.
 */
@Component
class ReportRule {

    private final Appointments appointments;
    private final Clock clock;

    ReportRule(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /** @param reporter who reported; the one responsible when it is the other's own proposal */
    boolean mayAnswer(UnitId unit, PersonId responsible, PersonId reporter, Rights rights) {
        List<Holder> heads = appointments.withCapacity(Capacity.HEAD, unit, LocalDate.now(clock));
        return mayAnswer(unit, responsible, reporter, heads, rights);
    }

    /** @param heads those who head the unit today */
    static boolean mayAnswer(UnitId unit, PersonId responsible, PersonId reporter, List<Holder> heads, Rights rights) {
        if (own(responsible, reporter, rights)) {
            return false;
        }
        boolean headsOwn =
                heads.stream().map(Holder::person).anyMatch(head -> head.equals(responsible) || head.equals(reporter));
        return rights.heads(unit) || rights.manager() && headsOwn;
    }

    /** Whether it is the person's own action or report. */
    static boolean own(PersonId responsible, PersonId reporter, Rights rights) {
        return rights.person().equals(responsible) || rights.person().equals(reporter);
    }
}
