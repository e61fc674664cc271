package se.genomgang.action;

/**
 * Where an action was decided.
 *
 * @param type what kind of thing decided it, such as {@code decision}, {@code history} or {@code finding}
 * @param id its identity within the type
 * @param label what to call it, such as "Ledningens genomgång 1-2026, § 5"
 * @param path where to read it, such as {@code /meetings/12#punkt-5}; always within the application
 */
public record ActionOrigin(String type, long id, String label, String path) {

    public ActionOrigin {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("an origin is read within the application");
        }
    }
}
