package se.genomgang.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the database gathers of audits and findings, so that all of it is read in one statement. */
final class StandingRow {

    private StandingRow() {}

    record OfAudit(
            long id,
            String number,
            AuditKind kind,
            String scope,
            String auditor,
            LocalDate fromOn,
            LocalDate toOn,
            boolean whole,
            int nonconformities,
            int observations,
            int suggestions) {

        StandingAudit audit() {
            return new StandingAudit(
                    new AuditId(id),
                    number,
                    kind,
                    scope,
                    auditor,
                    fromOn,
                    toOn,
                    whole,
                    nonconformities,
                    observations,
                    suggestions);
        }
    }

    /** @param effective what the latest check said; null before the first */
    record OfFinding(
            long id,
            String number,
            FindingKind kind,
            @Nullable AuditKind audit,
            String auditNumber,
            String source,
            String title,
            String requirement,
            LocalDate foundOn,
            boolean isNew,
            boolean open,
            @Nullable LocalDate closedOn,
            @Nullable String outcome,
            int openActions,
            boolean analysed,
            @Nullable Boolean effective) {

        /** @param from the source in words */
        StandingFinding finding(String from) {
            return new StandingFinding(
                    new FindingId(id),
                    number,
                    kind,
                    audit,
                    from,
                    title,
                    requirement,
                    foundOn,
                    isNew,
                    open,
                    closedOn,
                    "WITHDRAWN".equals(outcome),
                    openActions,
                    analysed,
                    effective);
        }
    }
}
