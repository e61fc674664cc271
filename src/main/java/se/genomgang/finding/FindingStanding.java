package se.genomgang.finding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a finding stands on a day, decided for showing: word, colour and a number.
 *
 * @param kind {@code late}, {@code soon}, {@code ok} or {@code idle}
 * @param key message key of the word; takes the count
 * @param count days, or actions
 */
public record FindingStanding(String kind, String key, long count) {

    /** Days after which a nonconformity without a cause is late: this product's own measure, the standard names none. */
    static final int DAYS_FOR_CAUSE = 30;

    static FindingStanding of(Progress progress, LocalDate today) {
        return switch (progress.state()) {
            case CLOSED -> said("ok", "closed", 0);
            case WITHDRAWN -> said("idle", "withdrawn", 0);
            case OPEN -> open(progress, today);
        };
    }

    private static FindingStanding open(Progress progress, LocalDate today) {
        if (progress.lateActions() > 0) {
            return said("late", "lateAction", progress.lateActions());
        }
        long age = ChronoUnit.DAYS.between(progress.foundOn(), today);
        if (progress.asksForTreatment()) {
            if (progress.asksForAnotherAction()) {
                return said("late", "noEffect", 0);
            }
            if (!progress.cause() && age > DAYS_FOR_CAUSE) {
                return said("late", "noCause", age);
            }
            if (progress.missing().isEmpty()) {
                return said("soon", "ready", 0);
            }
            if (progress.actionsSettled() && !progress.checked()) {
                return said("soon", "toCheck", 0);
            }
        }
        return progress.openActions() > 0 ? said("idle", "underWay", progress.openActions()) : said("idle", "open", 0);
    }

    private static FindingStanding said(String kind, String word, long count) {
        return new FindingStanding(kind, "finding.standing." + word, count);
    }
}
