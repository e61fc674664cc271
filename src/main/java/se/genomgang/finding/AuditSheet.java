package se.genomgang.finding;

import java.util.List;

/**
 * Everything about one audit that its reader sees today.
 *
 * @param findings what came of it in the units whose findings the reader sees, in order of unit and number
 * @param mayWrite whether the reader describes it anew
 * @param version to send along with a change
 */
public record AuditSheet(AuditRow audit, List<FindingRow> findings, boolean mayWrite, int version) {}
