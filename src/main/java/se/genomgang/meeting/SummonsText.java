package se.genomgang.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words a summons in the Swedish form, whatever language its sender works in. */
@Component
class SummonsText {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE 'den' d MMMM yyyy", SWEDISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private final MessageSource messages;

    SummonsText(MessageSource messages) {
        this.messages = messages;
    }

    /** One line, without control characters: fit for a subject. */
    String subject(MeetingView meeting) {
        return oneLine(say(
                "subject",
                meeting.kindName().sv(),
                meeting.number(),
                meeting.unitShortName().sv(),
                DAY.format(meeting.date())));
    }

    /** What a sender begins with. */
    String cover(MeetingView meeting) {
        String name = meeting.kindName().sv();
        return say(
                "cover",
                name.substring(0, 1).toLowerCase(SWEDISH) + name.substring(1),
                meeting.unitName().sv());
    }

    String whole(MeetingView meeting, String cover, List<ParticipantView> participants, List<AgendaLine> agenda) {
        List<String> lines = new ArrayList<>();
        lines.add(say("heading", meeting.kindName().sv(), meeting.number()));
        lines.add(oneLine(meeting.unitName().sv()));
        lines.add("");
        if (!cover.isBlank()) {
            lines.add(cover.strip());
            lines.add("");
        }
        lines.add(time(meeting));
        add(lines, "place", meeting.occasion().place());
        add(lines, "link", meeting.occasion().link());
        add(lines, "secretary", meeting.secretaryName());
        lines.add("");
        lines.add(say("summoned"));
        participants.forEach(participant -> lines.add("– " + who(participant)));
        lines.add("");
        lines.add(say("agenda"));
        agenda.forEach(point -> {
            lines.add(point.number() + ". " + oneLine(point.title().sv()));
            point.attachments().forEach(file -> lines.add("   " + say("attachment", oneLine(file))));
        });
        return String.join("\n", lines);
    }

    /** The line that says when. */
    String time(MeetingView meeting) {
        return say("time", when(meeting.occasion()));
    }

    /** "tisdag den 3 mars 2026, kl. 9.00–11.00". */
    private static String when(Occasion occasion) {
        LocalDate date = occasion.date();
        LocalTime end = occasion.endsAt();
        return DAY.format(date) + ", kl. " + TIME.format(occasion.startsAt())
                + (end == null ? "" : "\u2013" + TIME.format(end));
    }

    private static String who(ParticipantView participant) {
        String function = participant.function().sv();
        return oneLine(participant.name())
                + (function.isEmpty()
                        ? ""
                        : ", " + function.substring(0, 1).toLowerCase(SWEDISH) + function.substring(1));
    }

    private void add(List<String> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add(say(key, oneLine(value)));
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("meeting.summons.text." + key, arguments, SWEDISH);
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
