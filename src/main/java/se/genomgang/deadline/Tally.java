package se.genomgang.deadline;

/**
 * How much is to be done in a unit.
 *
 * @param standing how many obligations stand, late ones among them
 * @param late how many of them are past their last day
 */
public record Tally(int standing, int late) {

    static final Tally NOTHING = new Tally(0, 0);

    Tally and(Due due) {
        return new Tally(standing + 1, late + (due.late() ? 1 : 0));
    }
}
