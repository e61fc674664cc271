package se.genomgang.routine;

import se.genomgang.kernel.Label;

/**
 * A question that a point asks beside its free text, where the standard asks for more than the title says.
 *
 * @param code stable across versions, e.g. {@code climate}
 * @param source where it is asked for, e.g. {@code ISO 14001 9.3 b4}
 */
public record PromptRule(String code, Label text, String source) {}
