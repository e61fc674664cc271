package se.genomgang.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Obligation;

/**
 * An obligation on a day: its last day, how it stands and who is to meet it.
 *
 * @param due last day, inclusive: its own, or the one that its ladder gives; null when neither does
 * @param owners who that is today, each once; empty when nobody holds the function, which is vacant
 */
public record Due(Obligation obligation, @Nullable LocalDate due, Standing standing, List<PersonRef> owners) {

    public Due {
        owners = List.copyOf(owners);
    }

    public boolean late() {
        return standing == Standing.LATE;
    }

    /** Whether it was met after its last day: a deviation, which stays visible. */
    public boolean metLate() {
        LocalDate met = obligation.metOn();
        return met != null && due != null && met.isAfter(due);
    }

    /** How many days after its last day it was met; 0 when it was met in time, or stands. */
    public long daysLate() {
        return metLate() ? ChronoUnit.DAYS.between(due, obligation.metOn()) : 0;
    }

    /** The status pill's kind; what only should be done is never red. */
    public String pill() {
        return switch (standing) {
            case LATE -> obligation.shall() ? "late" : "soon";
            case TODAY, SOON -> "soon";
            case AHEAD, NOT_SET -> "idle";
            case MET -> metLate() ? "soon" : "ok";
        };
    }

    /** The language of a title that people wrote; null when it is a message. */
    public @Nullable String titleLanguage() {
        return obligation.key().kind().startsWith("action.") ? "sv" : null;
    }

    /** Whether its last day is this product's own default, since neither routine nor decision sets it. */
    public boolean dayByProduct() {
        return due != null && !due.equals(obligation.due());
    }
}
