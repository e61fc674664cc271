package se.genomgang.meeting;

import java.util.List;
import se.genomgang.kernel.Label;

/**
 * A point as the summons lists it.
 *
 * @param prepared whether there is material, or the point is formal or has nothing to report
 * @param attachments labelled after their point: {@code 3.1 Revisionsrapport.pdf}
 */
public record AgendaLine(int number, Label title, boolean prepared, List<String> attachments) {}
