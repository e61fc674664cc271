package se.genomgang.notice;

import se.genomgang.meeting.Occasion;

/**
 * What somebody was last told of a meeting.
 *
 * @param cancelled that they need not come
 * @param material with the material, then or before
 */
record Told(boolean cancelled, Occasion occasion, boolean material) {}
