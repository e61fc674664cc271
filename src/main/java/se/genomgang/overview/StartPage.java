package se.genomgang.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.deadline.Due;
import se.genomgang.protocol.ProtocolPage;

/**
 * What one person sees first.
 *
 * @param tasks what the person is to do, late first, then by last day
 * @param glance the year in short; null for those who do not see where units stand
 * @param latest the protocols adjusted last, for those who have no glance
 */
public record StartPage(List<Due> tasks, @Nullable Glance glance, List<ProtocolPage.Line> latest) {}
