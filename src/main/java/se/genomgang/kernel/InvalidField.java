package se.genomgang.kernel;

import java.util.List;

/** What was typed into one field breaks a rule that only the use case can see: shown at that field, answered as 422. */
public class InvalidField extends RuntimeException {

    private final String field;
    private final String messageKey;
    private final transient List<Object> arguments;

    public InvalidField(String field, String messageKey, Object... arguments) {
        super(field + ": " + messageKey, null, false, false);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
