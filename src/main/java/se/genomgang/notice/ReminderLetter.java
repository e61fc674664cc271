package se.genomgang.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.deadline.Due;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;

/** Writes the reminder that someone sends to a unit by hand: the sender's words, and what stands when it goes. */
@Component
class ReminderLetter implements LetterWriter {

    private record Reminder(UnitId unit, Label name, String words, String by) {}

    private final UnitReminders reminders;
    private final DeadlineWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderLetter(UnitReminders reminders, DeadlineWords words, JdbcClient jdbc, Clock clock) {
        this.reminders = reminders;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return UnitReminders.LETTER;
    }

    @Override
    public Optional<Written> write(MailId mail, Addressee to) {
        LocalDate today = LocalDate.now(clock);
        Reminder reminder = reminder(mail, today);
        List<Due> dues = reminders.toTellOf(reminder.unit(), today);
        if (dues.isEmpty() && reminder.words().isEmpty()) {
            return Optional.empty();
        }
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(words.reminded(reminder.by(), reminder.name(), to.language())));
        if (!reminder.words().isEmpty()) {
            body.add(new Block.Paragraph(reminder.words()));
        }
        if (!dues.isEmpty()) {
            body.add(new Block.Items(dues.stream()
                    .map(due -> words.item(due, true, today, to.language()))
                    .toList()));
        }
        body.add(words.seeAll(to.language()));
        return Optional.of(Written.of(words.reminderSubject(reminder.name(), to.language()), body));
    }

    private Reminder reminder(MailId mail, LocalDate today) {
        return jdbc.sql(
                        """
                        select r.unit_id, n.short_sv, n.short_en, r.words, p.given_name || ' ' || p.family_name as by_name
                        from mail m join unit_reminder r on r.id = m.about_id join unit u on u.id = r.unit_id join person p on p.id = r.sent_by
                        join lateral (select short_sv, short_en from unit_name x where x.unit_id = u.id
                                      order by x.valid_from > :today, abs(x.valid_from - :today) limit 1) n on true
                        where m.id = :mail
                        """)
                .param("today", today)
                .param("mail", mail.value())
                .query((row, n) -> new Reminder(
                        new UnitId(row.getLong("unit_id")),
                        new Label(row.getString("short_sv"), row.getString("short_en")),
                        row.getString("words"),
                        row.getString("by_name")))
                .single();
    }
}
