package se.genomgang.overview;

import java.util.List;
import se.genomgang.kernel.Label;

/**
 * The overview of the current year in a few lines.
 *
 * @param units how many there are
 * @param held how many of them have held a meeting
 * @param late the units that are late, each with what they are late with
 */
public record Glance(int year, int units, int held, List<LateUnit> late) {

    /** A unit and what it is late with. */
    public record LateUnit(String code, Label name, List<Mark> marks) {}
}
