package se.genomgang.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * A line in an action's history.
 *
 * @param text what happened, such as "Behandlad på ledningens uppföljning 2-2026"
 * @param words what somebody wrote then; empty when nothing was
 * @param by name of the one who did it; null when it was nobody in particular
 * @param path where to read more, within the application; null when there is nothing more
 */
public record ActionHistoryEntry(Instant at, Label text, String words, @Nullable String by, @Nullable String path) {}
