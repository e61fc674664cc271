package se.genomgang.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of actions.
 *
 * @param next where the next page begins; null when this is the last
 */
public record ActionPage(List<ActionRow> rows, @Nullable ActionCursor next) {}
