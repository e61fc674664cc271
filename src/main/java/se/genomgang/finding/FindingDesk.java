package se.genomgang.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;

/** Takes a finding out to do something to it, for one who sees it and works for its unit: held until the transaction has ended. */
@Component
class FindingDesk {

    private final FindingRepository findings;
    private final JdbcClient jdbc;
    private final Clock clock;

    FindingDesk(FindingRepository findings, JdbcClient jdbc, Clock clock) {
        this.findings = findings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether there is such a finding for this person. */
    boolean sees(FindingId id, Rights rights) {
        Map<String, Object> parameters = new HashMap<>(FindingVisibility.parameters(rights));
        parameters.put("id", id.value());
        return jdbc.sql("select true from finding f where f.id = :id and " + FindingVisibility.FINDING)
                .params(parameters)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** @throws NotVisible when there is no such finding for this person */
    Finding held(FindingId id, Rights rights) {
        if (!sees(id, rights)) {
            throw new NotVisible();
        }
        Finding finding = findings.hold(id.value()).orElseThrow(NotVisible::new);
        if (!rights.organises(finding.unit())) {
            throw new NotAllowed("finding.notAllowed.write");
        }
        return finding;
    }

    /** How far it has come, read while it is held. */
    Progress progress(Finding finding) {
        return jdbc.sql("select " + Progress.COLUMNS + " from finding f " + Progress.JOINS + " where f.id = :id")
                .param("id", finding.id().value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> Progress.read(row))
                .single();
    }

    void save(Finding finding) {
        findings.saveAndFlush(finding);
    }

    /** A pen for the person, dipped now. */
    FindingLedger.Pen pen(Rights rights) {
        return new FindingLedger.Pen(rights.person(), LocalDate.now(clock), clock.instant());
    }
}
