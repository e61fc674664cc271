package se.genomgang.finding;

import java.time.LocalDate;

/**
 * An audit as it stood on a day, seen from one unit.
 *
 * @param number year and running number over the whole organisation, such as {@code 2026-3}
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param wholeOrganisation whether it was an audit of the whole organisation and not of the unit alone
 * @param nonconformities how many were found in the unit by the end of the day; what was withdrawn before the day is not counted, here and below
 */
public record StandingAudit(
        AuditId id,
        String number,
        AuditKind kind,
        String scope,
        String auditor,
        LocalDate from,
        LocalDate to,
        boolean wholeOrganisation,
        int nonconformities,
        int observations,
        int suggestions) {}
