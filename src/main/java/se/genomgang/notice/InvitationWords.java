package se.genomgang.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.meeting.Invited;
import se.genomgang.meeting.Occasion;
import se.genomgang.web.Dates;

/** The words of the letters to those who are summoned. Days are said in the language of the letter, which is the current one. */
@Component
class InvitationWords {

    private final MessageSource messages;
    private final Dates dates;

    InvitationWords(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** @param news what it tells: the end of a message key */
    String subject(Invited meeting, String news, Locale language) {
        return said(
                "subject." + news,
                language,
                meeting.kind().in(language),
                meeting.number(),
                meeting.unitShortName().in(language),
                dates.weekday(meeting.occasion().date()));
    }

    /** What has happened. */
    List<Block> lead(Invited meeting, InvitationLetter.News news, @Nullable Occasion before, Locale language) {
        List<Block> lead = new ArrayList<>();
        switch (news) {
            case SUMMONS -> {
                if (meeting.cover().isBlank()) {
                    lead.add(paragraph("lead.SUMMONS", language, name(meeting, language)));
                } else {
                    lead.add(new Block.Paragraph(meeting.cover().strip()));
                }
            }
            case CHANGE -> {
                lead.add(paragraph("lead.CHANGE", language, name(meeting, language)));
                if (!meeting.changedBecause().isBlank()) {
                    lead.add(paragraph("because", language, meeting.changedBecause()));
                }
                if (before != null) {
                    lead.add(paragraph("before", language, inWords(before)));
                }
            }
            case MATERIAL -> lead.add(paragraph("lead.MATERIAL", language, name(meeting, language)));
        }
        return lead;
    }

    /** That one need not come, and why. */
    Block calledOff(Invited meeting, Locale language) {
        return meeting.cancelled()
                ? paragraph("cancelled", language, name(meeting, language), meeting.cancelledBecause())
                : paragraph("removed", language, name(meeting, language));
    }

    /** When and where. */
    Block when(Invited meeting, Locale language) {
        Occasion occasion = meeting.occasion();
        List<String> lines = new ArrayList<>();
        lines.add(said("time", language, time(occasion)));
        add(lines, "place", occasion.place(), language);
        add(lines, "link", occasion.link(), language);
        if (!meeting.cancelled()) {
            add(lines, "secretary", meeting.secretary(), language);
        }
        return new Block.Paragraph(String.join("\n", lines));
    }

    /** Where one answers. Mail programs offer to do it too, but their answers reach nobody. */
    List<Block> reply(Invited meeting, Locale language) {
        return List.of(
                new Block.Button(said("reply", language), meeting.path() + "/reply"),
                paragraph("replyThere", language));
    }

    /** Where the material stands. */
    Block read(Invited meeting, Locale language) {
        return new Block.Button(said("read", language), meeting.path());
    }

    List<Block> guests(Invited meeting, Locale language) {
        String names = meeting.guests().stream()
                .map(guest -> guest.name()
                        + (guest.function().in(language).isEmpty()
                                ? ""
                                : ", " + guest.function().within(language)))
                .distinct()
                .collect(Collectors.joining("\n"));
        return List.of(new Block.Heading(said("guests", language)), new Block.Paragraph(names));
    }

    Block agendaHeading(InvitationLetter.News news, Locale language) {
        return new Block.Heading(said(news == InvitationLetter.News.MATERIAL ? "material" : "agenda", language));
    }

    private String name(Invited meeting, Locale language) {
        return said(
                "name",
                language,
                meeting.kind().within(language),
                meeting.number(),
                meeting.unitName().in(language));
    }

    /** "tisdag den 24 mars 2026, kl. 9.00–11.00, Sal 2". */
    private String inWords(Occasion occasion) {
        return time(occasion) + (occasion.place().isEmpty() ? "" : ", " + occasion.place());
    }

    private String time(Occasion occasion) {
        return dates.weekday(occasion.date()) + ", " + dates.time(occasion.startsAt(), occasion.endsAt());
    }

    private void add(List<String> lines, String key, String value, Locale language) {
        if (!value.isBlank()) {
            lines.add(said(key, language, Letterhead.oneLine(value)));
        }
    }

    private Block paragraph(String key, Locale language, Object... arguments) {
        return new Block.Paragraph(said(key, language, arguments));
    }

    private String said(String what, Locale language, Object... arguments) {
        return messages.getMessage("notice.summons." + what, arguments, language);
    }
}
