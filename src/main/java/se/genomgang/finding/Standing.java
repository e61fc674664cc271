package se.genomgang.finding;

import java.util.List;

/**
 * What a meeting has to know of a unit's audits and findings.
 *
 * @param audits by their last day
 * @param findings open ones first, each group by the day they were found
 */
public record Standing(List<StandingAudit> audits, List<StandingFinding> findings) {}
