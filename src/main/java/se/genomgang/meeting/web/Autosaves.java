package se.genomgang.meeting.web;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Stale;
import se.genomgang.web.Dates;

/** Answers to a page that saves as one types. */
@Component
class Autosaves {

    private final MessageSource messages;
    private final Dates dates;

    Autosaves(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** @param savedAt the time of day, such as 10.42 */
    ResponseEntity<Map<String, Object>> saved(int version, String savedAt) {
        return ResponseEntity.ok(Map.of("version", version, "savedAt", savedAt));
    }

    ResponseEntity<Map<String, Object>> stale(Stale stale) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(Map.of(
                        "theirs", stale.theirs(),
                        "theirsBy", stale.theirsBy(),
                        "theirsAt", dates.clock(stale.theirsAt()),
                        "version", stale.version()));
    }

    ResponseEntity<Map<String, Object>> invalid(InvalidField objection) {
        String message = messages.getMessage(
                objection.messageKey(), objection.arguments().toArray(), LocaleContextHolder.getLocale());
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(Map.of("field", objection.field(), "message", message));
    }
}
