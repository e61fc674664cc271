package se.genomgang.deadline;

import java.util.LinkedHashMap;
import java.util.Map;
import se.genomgang.kernel.DomainEvent;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

/**
 * The ladder of one kind of obligation was changed.
 *
 * @param position the kind's place among the ladders
 * @param part which kind, in Swedish
 */
public record LadderChanged(PersonId actor, long position, String part, Ladder before, Ladder after)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("ladder", position);
    }

    /** What is otherwise than before: days from the last day without their sign, nothing where the rung was taken away. */
    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("part", part);
        Map<String, String> was = before.inShort();
        after.inShort().forEach((name, is) -> {
            if (!is.equals(was.get(name))) {
                details.put(name, is);
            }
        });
        return details;
    }
}
