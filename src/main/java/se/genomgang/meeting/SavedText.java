package se.genomgang.meeting;

import java.time.Instant;

/**
 * The text as it stands after a save.
 *
 * @param version to be sent along with the next change
 * @param savedAt when it was last changed
 */
public record SavedText(String text, int version, Instant savedAt) {}
