package se.genomgang.calendar.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.genomgang.calendar.Subscriptions;

/**
 * The form in which somebody makes a calendar to subscribe to.
 *
 * @param unit code of the unit; empty for one's own meetings and deadlines
 */
record SubscriptionForm(
        @NotBlank @Size(max = Subscriptions.NAME_LIMIT) @Nullable String name, @Nullable @Size(max = 100) String unit) {

    /** Null for one's own. */
    @Nullable
    String chosenUnit() {
        return unit == null || unit.isBlank() ? null : unit;
    }
}
