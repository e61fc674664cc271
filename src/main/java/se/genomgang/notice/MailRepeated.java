package se.genomgang.notice;

import java.util.Map;
import se.genomgang.kernel.PersonId;

/** A letter was posted once more. */
public record MailRepeated(PersonId actor, MailId mail, MailId repetition) implements MailEvent {

    @Override
    public Map<String, String> details() {
        return Map.of("repetition", repetition.toString());
    }
}
