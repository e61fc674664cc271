package se.genomgang.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of findings.
 *
 * @param next where the next page begins; null when this is the last
 */
public record FindingPage(List<FindingRow> rows, @Nullable FindingCursor next) {}
