package se.genomgang.meeting;

/**
 * One point as its reader works with it; everything decided.
 *
 * @param own a point of the unit's own, which may be moved, reworded and removed
 * @param veiled marked secret, and not for this reader
 * @param complete nothing is missing that the routine asks for under the point
 */
public record WorkPoint(
        PointRow row,
        boolean own,
        boolean veiled,
        boolean lacksConclusion,
        boolean lacksProposal,
        boolean complete,
        boolean first,
        boolean last) {

    public int number() {
        return row.position();
    }

    public String code() {
        return row.code();
    }

    /** The fragment of the meeting's address where it stands. */
    public String anchor() {
        return "punkt-" + number();
    }
}
