package se.genomgang.demo;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.HtmlUtils;
import se.genomgang.web.form.PlainText;

/** What is wrong with an answer to something hostile; nothing when it is inert. */
final class HostileAnswer {

    private HostileAnswer() {}

    /** The faults that hold whatever was sent. */
    static List<String> faults(MockHttpServletResponse answer) {
        var faults = new ArrayList<String>();
        String body = body(answer);
        if (answer.getStatus() >= 500) {
            faults.add("answered " + answer.getStatus());
        }
        if (html(answer)) {
            var live = Hostile.LIVE.matcher(body);
            if (live.find()) {
                faults.add("lets live: " + live.group());
            }
        }
        if (body.contains(Hostile.EVALUATED)) {
            faults.add("evaluated an expression");
        }
        for (String name : answer.getHeaderNames()) {
            answer.getHeaders(name).stream()
                    .filter(header -> header.chars().anyMatch(c -> c < ' ' || c == 0x7F))
                    .forEach(header -> faults.add("breaks the header " + name));
        }
        String location = answer.getHeader("Location");
        if (location != null && !location.matches("/([^/\\\\].*)?")) {
            faults.add("leads to " + location);
        }
        return faults;
    }

    /** Whether a page that complains about a text has kept it. */
    static boolean keeps(MockHttpServletResponse answer, String typed) {
        String shown = PlainText.of(HtmlUtils.htmlUnescape(body(answer)));
        return shown.contains(PlainText.of(typed).strip());
    }

    static boolean html(MockHttpServletResponse answer) {
        return answer.getContentType() != null && answer.getContentType().startsWith("text/html");
    }

    private static String body(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
