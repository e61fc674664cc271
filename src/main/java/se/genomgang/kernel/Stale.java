package se.genomgang.kernel;

import java.time.Instant;

/** Somebody else saved the same text first: answered as 409 with both texts, and nothing has changed. */
public class Stale extends RuntimeException {

    private final String mine;
    private final String theirs;
    private final String theirsBy;
    private final transient Instant theirsAt;
    private final int version;

    /**
     * @param mine the text that was not saved
     * @param theirs the text that stands
     * @param theirsBy name of the one who saved it
     * @param theirsAt when
     * @param version the version that stands, to be sent along by whoever saves over it on purpose
     */
    public Stale(String mine, String theirs, String theirsBy, Instant theirsAt, int version) {
        super("stale", null, false, false);
        this.mine = mine;
        this.theirs = theirs;
        this.theirsBy = theirsBy;
        this.theirsAt = theirsAt;
        this.version = version;
    }

    public String mine() {
        return mine;
    }

    public String theirs() {
        return theirs;
    }

    public String theirsBy() {
        return theirsBy;
    }

    public Instant theirsAt() {
        return theirsAt;
    }

    public int version() {
        return version;
    }
}
