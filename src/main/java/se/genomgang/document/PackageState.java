package se.genomgang.document;

/** How far an ordered package has come. */
public enum PackageState {
    WAITING,
    WORKING,
    READY,
    /** It could not be made; the order says why. */
    FAILED,
    /** Whoever ordered it wants it no longer. */
    DROPPED,
    /** It was kept for its time; only the order remains. */
    REMOVED;

    /** Whether it may still become something. */
    public boolean underWay() {
        return this == WAITING || this == WORKING;
    }

    /** The status pill's kind. */
    public String pill() {
        return switch (this) {
            case READY -> "ok";
            case WAITING, WORKING -> "soon";
            case FAILED -> "late";
            case DROPPED, REMOVED -> "idle";
        };
    }
}
