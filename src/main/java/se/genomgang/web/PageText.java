package se.genomgang.web;

/**
 * A text delivered with the product, in Markdown; may hold headings, which people's own texts may not.
 *
 * @param markdown the text
 */
public record PageText(String markdown) {}
