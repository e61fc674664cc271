package se.genomgang.tabular;

import java.util.List;

/**
 * A table as read: a header and the lines below it.
 *
 * @param header the column titles, stripped
 * @param lines the lines that hold something, in their order
 */
public record Table(List<String> header, List<Line> lines) {

    /**
     * @param number of the line in the file, the first being 1
     * @param cells stripped, as many as there are columns
     */
    public record Line(long number, List<String> cells) {}
}
