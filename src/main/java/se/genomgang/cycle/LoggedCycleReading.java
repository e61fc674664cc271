package se.genomgang.cycle;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Rights;

/** Tells the journal which cycles somebody whose reading is logged (an auditor) has looked at; does nothing for others. */
@Service
@Transactional
public class LoggedCycleReading {

    private final ApplicationEventPublisher events;

    LoggedCycleReading(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Of a unit's year, or of one activity in it. */
    public void of(CycleView cycle, Rights rights) {
        if (rights.auditor()) {
            events.publishEvent(
                    new CycleViewed(rights.person(), cycle.id(), cycle.unit().id(), cycle.year()));
        }
    }

    /** Of all units' years side by side. */
    public void ofComparison(int year, Rights rights) {
        if (rights.auditor()) {
            events.publishEvent(new CyclesCompared(rights.person(), year));
        }
    }
}
