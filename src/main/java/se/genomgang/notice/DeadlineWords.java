package se.genomgang.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.deadline.Due;
import se.genomgang.deadline.PersonRef;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Wording;
import se.genomgang.notice.DeadlineLetter.Section;

/** The words of the letters about what is due. Days are named with their weekday: a last day does not move because it falls on a Sunday. */
@Component
class DeadlineWords {

    private final MessageSource messages;

    DeadlineWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What the letter is about, in a line. */
    String subject(List<Call> calls, LocalDate today, Locale language) {
        long late =
                calls.stream().filter(call -> daysLate(call.due(), today) > 0).count();
        if (calls.size() > 1) {
            return text("notice.deadlines.subject.several", language, calls.size(), late);
        }
        String title = text(calls.get(0).obligation().title(), language);
        LocalDate due = calls.get(0).due().due();
        if (late > 0) {
            return text("notice.deadlines.subject.late", language, title);
        }
        return due == null ? title : text("notice.deadlines.subject.one", language, title, due);
    }

    String heading(Section section, Locale language) {
        return text("notice.deadlines.heading." + section, language);
    }

    /** @param unit its name, said to those who answer for several units where nothing else says it; null for others */
    Block.Item item(Call call, Section section, @Nullable Label unit, LocalDate today, Locale language) {
        Block.Item item = item(call.due(), section.compareTo(Section.HEAD) >= 0, today, language);
        String name = unit == null ? "" : unit.in(language);
        return String.valueOf(item.detail()).contains(name)
                ? item
                : new Block.Item(item.text(), name + ". " + item.detail(), item.href());
    }

    /** @param withOwners whether to say who is to do it; that nobody is there to is always said */
    Block.Item item(Due due, boolean withOwners, LocalDate today, Locale language) {
        String place = text(due.obligation().place(), language);
        StringBuilder detail = new StringBuilder(place).append(place.endsWith(".") ? "" : ".");
        if (due.due() != null) {
            detail.append(' ').append(text("notice.deadlines.due", language, day(due.due(), language)));
            long days = daysLate(due, today);
            if (days > 0) {
                detail.append(' ').append(text("notice.deadlines.late", language, days));
            }
        }
        if (withOwners || due.owners().isEmpty()) {
            detail.append(' ').append(owners(due, language));
        }
        return new Block.Item(
                text(due.obligation().title(), language),
                detail.toString(),
                due.obligation().href());
    }

    String reminded(String by, Label unit, Locale language) {
        return text("notice.why.reminder", language, by, unit);
    }

    String reminderSubject(Label unit, Locale language) {
        return text("notice.reminder.subject", language, unit);
    }

    Block doIt(Call call, Locale language) {
        return new Block.Button(
                text(call.obligation().button(), language), call.obligation().href());
    }

    Block seeAll(Locale language) {
        return new Block.Button(text("notice.deadlines.all", language), "/deadlines");
    }

    private String owners(Due due, Locale language) {
        return due.owners().isEmpty()
                ? text("notice.deadlines.vacant", language)
                : text(
                        "notice.deadlines.owner",
                        language,
                        due.owners().stream().map(PersonRef::name).collect(Collectors.joining(", ")));
    }

    private static long daysLate(Due due, LocalDate today) {
        return due.due() == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due.due(), today));
    }

    private String day(LocalDate day, Locale language) {
        return text(
                "notice.deadlines.day",
                language,
                DateTimeFormatter.ofPattern("EEEE", language).format(day),
                day);
    }

    private String text(Wording words, Locale language) {
        return text(words.key(), language, words.arguments().toArray());
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
