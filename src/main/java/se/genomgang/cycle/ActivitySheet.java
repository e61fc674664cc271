package se.genomgang.cycle;

/**
 * An activity with the cycle that it stands in.
 *
 * @param comparison with the central one
 */
public record ActivitySheet(Comparison comparison, ActivityView activity) {

    public CycleView cycle() {
        return comparison.own();
    }
}
