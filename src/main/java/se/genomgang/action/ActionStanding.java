package se.genomgang.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How an action stands on a day, decided for showing: word, colour and how many days.
 *
 * @param kind {@code late}, {@code soon}, {@code ok} or {@code idle}
 * @param key message key of the word; takes the days
 * @param days days left, or days late
 */
public record ActionStanding(String kind, String key, long days) {

    private static final int SOON_DAYS = 14;

    static ActionStanding of(ActionState state, boolean published, LocalDate dueOn, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, dueOn);
        return switch (state) {
            case DONE -> new ActionStanding("ok", "action.standing.done", 0);
            case CANCELLED ->
                new ActionStanding("idle", published ? "action.standing.cancelled" : "action.standing.withdrawn", 0);
            case OPEN -> open(days);
        };
    }

    private static ActionStanding open(long days) {
        if (days < 0) {
            return new ActionStanding("late", "action.standing.late", -days);
        }
        if (days == 0) {
            return new ActionStanding("soon", "action.standing.today", 0);
        }
        return new ActionStanding(days <= SOON_DAYS ? "soon" : "idle", "action.standing.open", days);
    }
}
