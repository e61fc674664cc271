package se.genomgang.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.genomgang.calendar.Feed;
import se.genomgang.calendar.Feeds;
import se.genomgang.people.TooManyChecks;

/** Where calendar programs fetch, signed in as nobody: who has the address has what it leads to, until it is revoked. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> fetch(@PathVariable String token, HttpServletRequest request) {
        try {
            return feeds.of(token, request.getRemoteAddr())
                    .map(FeedController::calendar)
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (TooManyChecks e) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()))
                    .build();
        }
    }

    private static ResponseEntity<String> calendar(Feed feed) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .eTag("\"" + feed.fingerprint() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"genomgang.ics\"")
                .body(feed.text());
    }
}
