package se.genomgang.overview;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Rights;

/** Tells the journal what somebody whose reading is logged (an auditor) has looked at; does nothing for others. */
@Service
@Transactional
public class LoggedReading {

    private final ApplicationEventPublisher events;

    LoggedReading(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param year the year shown */
    public void ofOverview(int year, Rights rights) {
        if (rights.auditor()) {
            events.publishEvent(new OverviewViewed(rights.person(), year));
        }
    }

    /** @param year the year shown */
    public void ofCoverage(int year, Rights rights) {
        if (rights.auditor()) {
            events.publishEvent(new CoverageViewed(rights.person(), year));
        }
    }

    /** @param year the year shown, or the current one when all are */
    public void ofDecisions(int year, Rights rights) {
        if (rights.auditor()) {
            events.publishEvent(new DecisionsViewed(rights.person(), year));
        }
    }
}
