package se.genomgang.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.Units;

/**
 * Enters audits and describes them anew. An audit of a unit is entered by those who work for it; one of the whole organisation by those who
 * co-organise: the environmental manager and the coordinators.
 */
@Service
@Transactional
public class Audits {

    private final AuditRepository audits;
    private final FindingNumbers numbers;
    private final FindingLedger ledger;
    private final Units units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Audits(
            AuditRepository audits,
            FindingNumbers numbers,
            FindingLedger ledger,
            Units units,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.audits = audits;
        this.numbers = numbers;
        this.ledger = ledger;
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person enters and describes audits of the unit; of the whole organisation when it is null. */
    public static boolean mayWrite(@Nullable UnitId unit, Rights rights) {
        return unit == null ? rights.coOrganises() : rights.organises(unit);
    }

    /** Enters an audit and gives it the organisation's next number in the year of its first day. */
    public AuditId register(EnterAudit command, Rights rights) {
        requireMayWrite(command.unit(), rights);
        LocalDate today = LocalDate.now(clock);
        LocalDate from = Terms.sane("from", command.from(), today);
        if (command.unit() != null && !units.get(command.unit(), from).openOn(from)) {
            throw new InvalidField("unit", "finding.invalid.unitNotOpen");
        }
        int number = numbers.ofAudit(from.getYear());
        Audit audit = audits.saveAndFlush(new Audit(command, number, rights.person(), today, clock.instant()));
        events.publishEvent(new AuditRegistered(rights.person(), audit.id(), command.unit()));
        return audit.id();
    }

    /**
     * Describes it anew; its kind and unit stand.
     *
     * @param version the version that was read
     */
    public void change(AuditId id, EnterAudit command, int version, Rights rights) {
        Audit audit = held(id, rights);
        if (audit.version() != version) {
            throw new Stale(
                    Audit.words(command.scope(), command.auditor(), command.from(), command.to()),
                    audit.words(),
                    ledger.nameOf(audit.lastTouchedBy()),
                    audit.lastTouchedAt(),
                    audit.version());
        }
        audit.change(command, rights.person(), LocalDate.now(clock), clock.instant());
        audits.saveAndFlush(audit);
        events.publishEvent(new AuditChanged(rights.person(), id, audit.unit().orElse(null)));
    }

    /** Says no as a change would, before anyone has typed something for it. */
    public void requireReady(AuditId id, Rights rights) {
        held(id, rights);
    }

    private Audit held(AuditId id, Rights rights) {
        Map<String, Object> parameters = new HashMap<>(FindingVisibility.parameters(rights));
        parameters.put("id", id.value());
        Optional<Boolean> seen = jdbc.sql("select true from audit u where u.id = :id and " + FindingVisibility.AUDIT)
                .params(parameters)
                .query(Boolean.class)
                .optional();
        Audit audit = seen.flatMap(any -> audits.hold(id.value())).orElseThrow(NotVisible::new);
        requireMayWrite(audit.unit().orElse(null), rights);
        return audit;
    }

    private static void requireMayWrite(@Nullable UnitId unit, Rights rights) {
        if (!mayWrite(unit, rights)) {
            throw new NotAllowed(
                    unit == null ? "finding.notAllowed.auditEverywhere" : "finding.notAllowed.auditOfUnit");
        }
    }
}
