package se.genomgang.meeting;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what changed: to the journal, and once the meeting has been held to those who approve its wording. */
@Component
class AgendaChanges {

    private final ApplicationEventPublisher events;

    AgendaChanges(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Something that the minutes say has changed. */
    void minutes(PointGate.Place place, MeetingEvent fact) {
        minutes(place);
        events.publishEvent(fact);
    }

    /** Something that the minutes say has changed, and the journal has heard of it already. */
    void minutes(PointGate.Place place) {
        if (place.held()) {
            events.publishEvent(new TextChanged(place.meeting(), place.rights().person()));
        }
    }

    /** Something beside the minutes. */
    void beside(MeetingEvent fact) {
        events.publishEvent(fact);
    }
}
