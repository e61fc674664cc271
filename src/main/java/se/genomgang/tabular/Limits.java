package se.genomgang.tabular;

/**
 * How much is read.
 *
 * @param bytes greatest size of the file
 * @param lines greatest number of lines below the header
 * @param columns greatest number of columns
 * @param cell greatest number of characters in a cell
 */
public record Limits(int bytes, int lines, int columns, int cell) {}
