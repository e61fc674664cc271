package se.genomgang.kernel;

/**
 * Which obligation: the same text for as long as it stands, however its day moves and whoever is to meet it, and never used again for another.
 *
 * @param kind what is to be done, with the room first: {@code meeting.summons}, {@code action.due}; the ladder is set per kind
 * @param subject what it is to be done with, unique within the kind: {@code 17}, {@code abe/review/2027}
 */
public record ObligationKey(String kind, String subject) {

    /** The two as one text, as it is stored. */
    @Override
    public String toString() {
        return kind + ":" + subject;
    }
}
