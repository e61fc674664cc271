package se.genomgang.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.genomgang.kernel.Stale;
import se.genomgang.web.Dates;
import se.genomgang.web.Languages;
import se.genomgang.web.Shells;

/** Answers a failure in the form the asker reads: a page, a piece of a page for htmx, JSON for what saves as you type. */
@Component
class FailurePages {

    private final Shells shells;
    private final MessageSource messages;
    private final Languages languages;
    private final Dates dates;

    FailurePages(Shells shells, MessageSource messages, Languages languages, Dates dates) {
        this.shells = shells;
        this.messages = messages;
        this.languages = languages;
        this.dates = dates;
    }

    /** A failure that its status says enough about. */
    Object page(HttpServletRequest request, int status) {
        return page(request, status, null, List.of());
    }

    /** A failure with its reason in the domain's words. */
    Object page(HttpServletRequest request, int status, @Nullable String key, List<?> arguments) {
        String fallback = text(request, "web.error." + status + ".text", List.of());
        String reason = key == null ? null : text(request, key, arguments);
        if (savesAsYouType(request)) {
            return json(status, Map.of("message", reason == null ? fallback : reason));
        }
        boolean piece = request.getHeader("HX-Request") != null;
        var answer = new ModelAndView(piece ? "web/failure :: piece" : "error", HttpStatusCode.valueOf(status));
        answer.addObject("shell", shells.around(request));
        answer.addObject("status", status);
        answer.addObject("reason", reason);
        answer.addObject(
                "typed", Typed.in(request).stream().filter(Typed::prose).toList());
        return answer;
    }

    /** Two people wrote the same text: both are shown, and the reader decides. */
    Object stale(HttpServletRequest request, Stale stale) {
        if (savesAsYouType(request)) {
            return json(
                    409,
                    Map.of(
                            "theirs", stale.theirs(),
                            "theirsBy", stale.theirsBy(),
                            "theirsAt", dates.clock(stale.theirsAt()),
                            "version", stale.version()));
        }
        var answer = new ModelAndView("web/stale", HttpStatusCode.valueOf(409));
        answer.addObject("shell", shells.around(request));
        answer.addObject("stale", stale);
        answer.addObject("action", request.getRequestURI());
        answer.addObject("back", cameFrom(request));
        List<Typed> fields = Typed.in(request).stream()
                .filter(field -> !field.name().equals("version"))
                .map(field -> new Typed(field.name(), field.value(), sameText(field.value(), stale.mine())))
                .toList();
        answer.addObject("fields", fields);
        answer.addObject("inShort", fields.stream().noneMatch(Typed::prose));
        return answer;
    }

    private static boolean savesAsYouType(HttpServletRequest request) {
        return request.getHeader("X-Autosave") != null;
    }

    private static boolean sameText(String typed, String mine) {
        return typed.replace("\r\n", "\n")
                .strip()
                .equals(mine.replace("\r\n", "\n").strip());
    }

    /** The page that was left by posting, when it was one of ours. */
    private static String cameFrom(HttpServletRequest request) {
        try {
            URI referrer = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            boolean ours = request.getServerName().equals(referrer.getHost());
            String path = referrer.getRawPath();
            return ours && path != null && path.startsWith("/") && !path.startsWith("//") ? path : "/";
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }

    private static ResponseEntity<Map<String, Object>> json(int status, Map<String, ?> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.copyOf(body));
    }

    private String text(HttpServletRequest request, String key, List<?> arguments) {
        return messages.getMessage(key, arguments.toArray(), key, languages.resolveLocale(request));
    }
}
