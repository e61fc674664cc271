package se.genomgang.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Due;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;

/** Reminds a unit by hand, beside what the ladders do on their own: the environmental manager and the coordinators do. */
@Service
@Transactional
public class UnitReminders {

    static final String LETTER = "reminder";

    private static final int DAYS_AHEAD = 30;

    private record Last(String by, Instant at) {}

    private final Deadlines deadlines;
    private final Appointments appointments;
    private final Units units;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitReminders(
            Deadlines deadlines,
            Appointments appointments,
            Units units,
            Outbox outbox,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deadlines = deadlines;
        this.appointments = appointments;
        this.units = units;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a reminder to the unit would tell, and to whom.
     *
     * @throws NotVisible when the person does not see where units stand
     */
    @Transactional(readOnly = true)
    public ReminderDraft draft(String unitCode, Rights rights) {
        UnitView unit = remindable(unitCode, rights);
        LocalDate today = LocalDate.now(clock);
        Map<Grant, List<Holder>> holders = appointments.holdersOfCapacities(Set.of(unit.id()), today);
        List<Holder> heads = holders.getOrDefault(new Grant(Capacity.HEAD, unit.id()), List.of());
        List<Holder> representatives = holders.getOrDefault(new Grant(Capacity.REPRESENTATIVE, unit.id()), List.of());
        List<Due> dues = toTellOf(unit.id(), today);
        Optional<Last> last = last(unit.id());
        return new ReminderDraft(
                unit,
                representatives.isEmpty() ? heads : representatives,
                heads,
                dues,
                last.map(Last::by).orElse(null),
                last.map(Last::at).orElse(null));
    }

    private Optional<Last> last(UnitId unit) {
        return jdbc.sql(
                        """
                        select p.given_name || ' ' || p.family_name as by_name, r.sent_at from unit_reminder r join person p on p.id = r.sent_by
                        where r.unit_id = ? order by r.id desc limit 1
                        """)
                .param(unit.value())
                .query((row, n) -> new Last(
                        row.getString("by_name"), row.getTimestamp("sent_at").toInstant()))
                .optional();
    }

    /** What stands in the unit that is late or due within thirty days, other than what the environmental manager is to do. */
    List<Due> toTellOf(UnitId unit, LocalDate today) {
        return deadlines.standing(ObligationScope.of(Set.of(unit)), today).stream()
                .filter(due -> due.due() != null && !due.due().isAfter(today.plusDays(DAYS_AHEAD)))
                .filter(due -> !(due.obligation().owner() instanceof Owner.Holder holder
                        && holder.capacity() == Capacity.MANAGER))
                .toList();
    }

    /**
     * Reminds the unit: a letter each to its representatives, and to its head when that is wanted or nobody represents it.
     *
     * @param words what the sender adds; may be empty
     * @return how many were written to
     */
    public int send(String unitCode, String words, boolean headToo, Rights rights) {
        ReminderDraft draft = draft(unitCode, rights);
        List<PersonId> recipients = new ArrayList<>();
        draft.representatives().forEach(each -> recipients.add(each.person()));
        if (headToo) {
            draft.heads().forEach(each -> recipients.add(each.person()));
        }
        List<PersonId> distinct = recipients.stream().distinct().toList();
        if (distinct.isEmpty()) {
            throw new Refused("notice.refused.nobodyToRemind");
        }
        long id = jdbc.sql(
                        "insert into unit_reminder (unit_id, words, sent_by, sent_at) values (?, ?, ?, ?) returning id")
                .params(
                        draft.unit().id().value(),
                        words.strip(),
                        rights.person().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        distinct.forEach(person -> outbox.post(new Letter(
                LETTER,
                person,
                new Subject("unit-reminder", id),
                Wording.of("notice.why.reminder", rights.name(), draft.unit().shortName()),
                Urgency.AT_ONCE)));
        events.publishEvent(new UnitReminded(rights.person(), draft.unit().id(), distinct.size()));
        return distinct.size();
    }

    /** Whether the person may remind units by hand. */
    public static boolean mayRemind(Rights rights) {
        return rights.coOrganises();
    }

    private UnitView remindable(String code, Rights rights) {
        UnitView unit = units.byCode(code, LocalDate.now(clock));
        if (!mayRemind(rights)) {
            throw new NotAllowed("notice.notAllowed.remind");
        }
        return unit;
    }
}
