package se.genomgang.kernel;

/** The person sees the thing but may not do this to it: answered as 403. */
public class NotAllowed extends RuntimeException {

    private final String messageKey;

    /** @param messageKey says in the domain's words who may, e.g. {@code meeting.notAllowed.summon} */
    public NotAllowed(String messageKey) {
        super(messageKey, null, false, false);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
