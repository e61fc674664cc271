package se.genomgang.kernel;

import java.util.List;

/** A rule of the domain says no to this step now: answered as 409 with the reason in the domain's words, and nothing has changed. */
public class Refused extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    /** @param messageKey e.g. {@code meeting.refused.alreadyHeld} */
    public Refused(String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
