package se.genomgang.web.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as its fragment shows it; everything decided.
 *
 * @param id the control's id
 * @param name the control's name
 * @param value what stands in it, as text
 * @param values what is chosen in it, for selects, radio buttons and checkboxes
 * @param errors what is wrong with it, in words
 * @param required whether it must be filled in
 * @param maxLength greatest length in characters, or null
 * @param hinted whether it has a hint
 * @param extras what the page added
 */
public record Field(
        String id,
        String name,
        String value,
        Set<String> values,
        List<String> errors,
        boolean required,
        @Nullable Integer maxLength,
        boolean hinted,
        Map<String, Object> extras) {

    public boolean isInvalid() {
        return !errors.isEmpty();
    }

    public @Nullable String getAriaInvalid() {
        return isInvalid() ? "true" : null;
    }

    /** The ids of hint and error, or null when there is neither. */
    public @Nullable String getDescribedBy() {
        String ids = (hinted ? id + "-hint " : "") + (isInvalid() ? id + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    public boolean holds(String choice) {
        return values.contains(choice);
    }

    public @Nullable Object extra(String key) {
        return extras.get(key);
    }
}
