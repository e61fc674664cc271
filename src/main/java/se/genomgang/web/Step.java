package se.genomgang.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of a course of events, for the {@code steps} fragment.
 *
 * @param key message key of the step's name
 * @param detail a date or the like, resolved; or null
 * @param state {@code done}, {@code now}, {@code todo}, or {@code unknown} when nothing tells
 */
public record Step(String key, @Nullable String detail, String state) {}
