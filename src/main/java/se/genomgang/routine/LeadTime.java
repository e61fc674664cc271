package se.genomgang.routine;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long before a meeting something is sent.
 *
 * @param days calendar days before the meeting; null when the routine sets no number
 * @param strength whether the routine says shall or should
 * @param source where the rule is written, e.g. {@code R §5}; {@code product} for this product's own default
 */
public record LeadTime(@Nullable Integer days, Strength strength, String source) {

    public LeadTime(@Nullable Integer days, Strength strength) {
        this(days, strength, "");
    }

    /** The last day on which it is in time, inclusive. */
    public Optional<LocalDate> dueBefore(LocalDate meeting) {
        return Optional.ofNullable(days).map(meeting::minusDays);
    }
}
