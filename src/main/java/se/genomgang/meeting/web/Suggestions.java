package se.genomgang.meeting.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.Neighbour;
import se.genomgang.meeting.Workspace;

/** A line that a point's fields already know, offered as its conclusion. In Swedish, the language of the protocol. */
@Component
class Suggestions {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private final MessageSource messages;

    Suggestions(MessageSource messages) {
        this.messages = messages;
    }

    /** By the point's code. */
    Map<String, String> of(Workspace work) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("introduction", introduction(work));
        if (work.openActions().isEmpty()) {
            lines.put("previous", say("previous"));
        }
        lines.put("policy", say("policy"));
        lines.put("other", say("other"));
        Neighbour after = work.after();
        if (after != null) {
            lines.put("next-meeting", say("nextMeeting", after.kind().sv(), day(after.date())));
        }
        LocalTime closed = work.meeting().closedTime();
        if (closed != null) {
            lines.put("closing", say("closing", TIME.format(closed)));
        }
        return lines;
    }

    private String introduction(Workspace work) {
        LocalTime opened = work.meeting().openedTime();
        String adjusters =
                work.adjusters().stream().map(Minutes.Signatory::name).collect(Collectors.joining(" och "));
        String opening = opened == null ? say("opened") : say("openedAt", TIME.format(opened));
        return adjusters.isEmpty() ? opening : opening + " " + say("adjusters", adjusters);
    }

    private String say(String what, Object... arguments) {
        return messages.getMessage("meeting.suggest." + what, arguments, SWEDISH);
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
