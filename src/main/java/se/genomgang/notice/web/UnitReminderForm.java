package se.genomgang.notice.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The form that reminds a unit.
 *
 * @param words what the sender adds
 * @param headToo whether the head of the unit gets it too
 */
record UnitReminderForm(@Size(max = 2000) @Nullable String words, @Nullable Boolean headToo) {

    String said() {
        return words == null ? "" : words.strip();
    }
}
