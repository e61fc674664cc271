package se.genomgang.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An account's username, and for a new one the administrator's mark. */
record AccountForm(@NotBlank @Size(max = 100) String username, @Nullable Boolean administrator) {

    boolean marked() {
        return Boolean.TRUE.equals(administrator);
    }
}
