package se.genomgang.notice;

/**
 * How a person wants to be told of what is due.
 *
 * @param daily once in the morning of a working day; otherwise at once, in working hours
 * @param early whether early notices are wanted; everything later is always told
 * @param version of the row; 0 when the person has never chosen
 */
public record NoticeSetting(boolean daily, boolean early, int version) {

    /** What holds for who has not chosen. */
    public static final NoticeSetting DEFAULT = new NoticeSetting(true, true, 0);
}
