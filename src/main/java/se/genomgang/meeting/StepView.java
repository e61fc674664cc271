package se.genomgang.meeting;

import java.time.Instant;

/**
 * A step of a meeting's life as it is shown.
 *
 * @param reason why, or empty
 */
public record StepView(Step step, String reason, String byName, Instant at) {}
