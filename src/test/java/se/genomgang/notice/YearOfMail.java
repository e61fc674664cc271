package se.genomgang.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.PersonId;
import se.genomgang.testing.TestClock;

/** Lives through a year, day by day: sweeps each morning, lets happen what the story says, sweeps in the afternoon; and writes down every letter as it went. */
final class YearOfMail {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime FORENOON = LocalTime.of(10, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final Sweep sweep;
    private final DeadlineLetter letters;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Map<LocalDate, List<Runnable>> story = new TreeMap<>();
    private final StringBuilder book = new StringBuilder();
    private final Map<String, Integer> mostInADay = new HashMap<>();
    private long seen;

    YearOfMail(BeanFactory beans) {
        sweep = beans.getBean(Sweep.class);
        letters = beans.getBean(DeadlineLetter.class);
        jdbc = beans.getBean(JdbcClient.class);
        clock = beans.getBean(TestClock.class);
        seen = jdbc.sql("select coalesce(max(id), 0) from mail")
                .query(Long.class)
                .single();
    }

    /** Has something happen in the forenoon of a day. */
    void on(LocalDate day, Runnable happening) {
        story.computeIfAbsent(day, any -> new ArrayList<>()).add(happening);
    }

    /** Every letter of the year. */
    String live(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1)).forEach(this::live);
        return book.toString();
    }

    /** The most letters that anyone had on one day, by name. */
    Map<String, Integer> mostInADay() {
        return mostInADay;
    }

    private void live(LocalDate day) {
        StringBuilder page = new StringBuilder();
        Map<String, Integer> today = new HashMap<>();
        sweep(day, MORNING, page, today);
        if (story.containsKey(day)) {
            clock.set(day.atTime(FORENOON));
            story.get(day).forEach(Runnable::run);
            sweep(day, AFTERNOON, page, today);
        }
        if (!page.isEmpty()) {
            book.append(day)
                    .append(DateTimeFormatter.ofPattern(" EEEE", SWEDISH).format(day))
                    .append('\n')
                    .append(page)
                    .append('\n');
        }
        today.forEach((name, count) -> mostInADay.merge(name, count, Math::max));
    }

    private void sweep(LocalDate day, LocalTime time, StringBuilder page, Map<String, Integer> today) {
        clock.set(day.atTime(time));
        sweep.sweep(clock.instant());
        jdbc.sql(
                        """
                        select m.id, p.id as person, p.given_name || ' ' || p.family_name as name from mail m join person p on p.id = m.person_id
                        where m.id > ? and m.kind = 'deadlines' order by p.family_name, p.given_name, m.id
                        """)
                .param(seen)
                .query((row, n) -> new Posted(
                        new MailId(row.getLong("id")), new PersonId(row.getLong("person")), row.getString("name")))
                .list()
                .forEach(posted -> {
                    seen = Math.max(seen, posted.mail().value());
                    today.merge(posted.name(), 1, Integer::sum);
                    write(posted, time, page);
                });
    }

    private record Posted(MailId mail, PersonId person, String name) {}

    private void write(Posted posted, LocalTime time, StringBuilder page) {
        Written written = letters.write(
                        posted.mail(),
                        new Addressee(posted.person(), posted.name(), "nagon@larosatet.example", SWEDISH))
                .orElseThrow(() -> new AssertionError("A letter to " + posted.name() + " with nothing in it"));
        jdbc.sql("update mail set state = 'SENT', subject = ? where id = ?")
                .params(written.subject(), posted.mail().value())
                .update();
        page.append("  %s %s: %s%n".formatted(time, posted.name(), written.subject()));
        for (Block block : written.body()) {
            if (block instanceof Block.Heading heading) {
                page.append("    ").append(heading.text()).append('\n');
            } else if (block instanceof Block.Items items) {
                items.items().forEach(item -> page.append("    - %s | %s%n".formatted(item.text(), item.detail())));
            }
        }
    }
}
