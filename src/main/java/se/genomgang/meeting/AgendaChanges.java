package se.genomgang.meeting;

import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;

/** Tells what changed: to the journal, and once the meeting has been held to those who approve its wording. */
@Component
class AgendaChanges {

    private final ApplicationEventPublisher events;
    private final EntityManager entities;

    AgendaChanges(ApplicationEventPublisher events, EntityManager entities) {
        this.events = events;
        this.entities = entities;
    }

    /** Something that the minutes say has changed. */
    void minutes(PointGate.Place place, MeetingEvent fact) {
        minutes(place);
        events.publishEvent(fact);
    }

    /** Something that the minutes say has changed, and the journal has heard of it already. */
    void minutes(PointGate.Place place) {
        entities.flush();
        if (place.held()) {
            minutes(place.meeting(), place.rights().person());
        }
    }

    /** The minutes of a meeting that has been held have changed. Whoever hears of it reads them as they are now. */
    void minutes(MeetingId meeting, PersonId by) {
        events.publishEvent(new TextChanged(meeting, by));
    }

    /** Something beside the minutes. */
    void beside(MeetingEvent fact) {
        events.publishEvent(fact);
    }
}
