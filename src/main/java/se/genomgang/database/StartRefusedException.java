package se.genomgang.database;

/** The application will not start as it is set up; says in plain words why, and what to do about it. */
public class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param reason what is wrong, as a sentence
     * @param action what the reader can do about it, as a sentence
     */
    public StartRefusedException(String reason, String action) {
        super(reason);
        this.action = action;
    }

    /** The same, caused by a failure whose trace may be of use. */
    public StartRefusedException(String reason, String action, Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    /** What the reader can do about it, as a sentence. */
    public String action() {
        return action;
    }
}
