package se.genomgang.kernel;

/** What was asked for does not exist for the one who asks: answered as 404, whether it exists for others or not. */
public class NotVisible extends RuntimeException {

    public NotVisible() {
        super("not visible", null, false, false);
    }
}
