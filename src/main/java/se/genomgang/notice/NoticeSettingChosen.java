package se.genomgang.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/** A person chose how to be told of what is due. */
public record NoticeSettingChosen(PersonId actor, boolean daily, boolean early) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("person", actor.value());
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("daily", String.valueOf(daily));
        details.put("early", String.valueOf(early));
        return details;
    }
}
