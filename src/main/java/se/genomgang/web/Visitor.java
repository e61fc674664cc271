package se.genomgang.web;

import se.genomgang.kernel.Rights;

/**
 * The signed-in person as the header shows them.
 *
 * @param rights who it is and what they may do
 * @param function their most important function in the reader's language, or empty
 * @param unit that function's unit, or empty
 */
public record Visitor(Rights rights, String function, String unit) {}
