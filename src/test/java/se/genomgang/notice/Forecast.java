package se.genomgang.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is to have been told, worked out for a test from the rows of {@link ManyObligations} and the ladders' rows, one morning after the other, without anything of
 * the application's. Only for months without holidays.
 */
final class Forecast {

    private static final String OBLIGATIONS =
            """
            select 'action.due' as kind, a.id::text as subject, a.unit_id, a.responsible_id as owner, a.decided_on as since, a.due_on as due
            from action a where a.state = 'OPEN' and a.waiting_report is null
            union all
            select 'action.judge', a.id || '/' || r.number, a.unit_id, null, r.reported_at::date, r.reported_at::date + 14
            from action a join action_report r on r.action_id = a.id and r.number = a.waiting_report where a.state = 'OPEN'
            """;

    /** The order of the rungs, lowest first. */
    private static final List<String> RUNGS =
            List.of("ARISEN", "EARLY", "REMINDER", "DUE", "OVERDUE", "HEAD", "MANAGER");

    /** A row of the table of notices. */
    record Row(String kind, String subject, String rung, long person, LocalDate dueOn) {}

    private record Fact(String kind, String subject, long unit, @Nullable Long owner, LocalDate since, LocalDate due) {}

    private record Step(String rung, int days) {}

    private record Wish(boolean daily, boolean early) {}

    private record Waiting(Row row, LocalDate since, LocalDate on) {}

    private final JdbcClient jdbc;
    private final Map<Row, String> told = new LinkedHashMap<>();

    Forecast(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
    }

    /** How each is told: {@code mail}, or {@code LATER_RUNG} or {@code TURNED_OFF} without one. */
    Map<Row, String> told() {
        return told;
    }

    /** Forgets what was not told after all. */
    void rememberOnly(Set<Row> rows) {
        told.keySet().retainAll(rows);
    }

    /**
     * Goes on to a working day, at seven.
     *
     * @return those who get a letter that day
     */
    Set<Long> morning(LocalDate day) {
        Map<Long, List<Waiting>> byPerson = new HashMap<>();
        waiting(day).forEach(each -> byPerson.computeIfAbsent(each.row().person(), any -> new ArrayList<>())
                .add(each));
        Map<Long, Wish> wishes = wishes();
        return byPerson.entrySet().stream()
                .filter(each -> tell(each.getValue(), wishes.getOrDefault(each.getKey(), new Wish(true, true)), day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean tell(List<Waiting> all, Wish wish, LocalDate day) {
        List<Waiting> now = all.stream()
                .filter(each -> told.containsKey(each.row())
                        || !wish.daily()
                        || each.since().isBefore(each.on())
                        || day.isAfter(each.on()))
                .toList();
        Map<String, Integer> highest = new HashMap<>();
        now.stream()
                .filter(each -> !off(each, wish))
                .forEach(each ->
                        highest.merge(obligation(each), RUNGS.indexOf(each.row().rung()), Math::max));
        boolean letter = false;
        for (Waiting each : now) {
            if (!told.containsKey(each.row())) {
                boolean last = highest.getOrDefault(obligation(each), -1)
                        == RUNGS.indexOf(each.row().rung());
                told.put(each.row(), off(each, wish) ? "TURNED_OFF" : last ? "mail" : "LATER_RUNG");
                letter |= last && !off(each, wish);
            }
        }
        return letter;
    }

    private static String obligation(Waiting each) {
        return each.row().kind() + " " + each.row().subject();
    }

    private static boolean off(Waiting each, Wish wish) {
        return !wish.early() && each.row().rung().equals("EARLY");
    }

    private List<Waiting> waiting(LocalDate day) {
        Map<String, List<Step>> ladders = new HashMap<>();
        jdbc.sql("select kind, rung, days from ladder_rung").query(row -> {
            ladders.computeIfAbsent(row.getString("kind"), any -> new ArrayList<>())
                    .add(new Step(row.getString("rung"), row.getInt("days")));
        });
        Map<String, Long> holders = new HashMap<>();
        jdbc.sql("select function_code, unit_id, person_id from appointment").query(row -> {
            holders.put(row.getString("function_code") + row.getLong("unit_id"), row.getLong("person_id"));
            holders.put(row.getString("function_code"), row.getLong("person_id"));
        });
        List<Waiting> waiting = new ArrayList<>();
        for (Fact fact : facts()) {
            for (Step step : ladders.getOrDefault(fact.kind(), List.of())) {
                LocalDate on = on(step, fact);
                if (!fact.since().isAfter(day) && !on.isAfter(day)) {
                    recipients(fact, step.rung(), holders)
                            .forEach(person -> waiting.add(new Waiting(
                                    new Row(fact.kind(), fact.subject(), step.rung(), person, fact.due()),
                                    fact.since(),
                                    on)));
                }
            }
        }
        return waiting;
    }

    private static LocalDate on(Step step, Fact fact) {
        LocalDate day = (step.rung().equals("ARISEN") ? fact.since() : fact.due()).plusDays(step.days());
        boolean ahead = Set.of("EARLY", "REMINDER", "DUE").contains(step.rung());
        LocalDate on = working(day, ahead ? -1 : 1);
        return on.isBefore(fact.since()) ? working(fact.since(), 1) : on;
    }

    static LocalDate working(LocalDate day, int direction) {
        return Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())
                ? working(day.plusDays(direction), direction)
                : day;
    }

    private static Set<Long> recipients(Fact fact, String rung, Map<String, Long> holders) {
        long manager = holders.get("environmental-manager");
        Long head = holders.getOrDefault("head-of-school" + fact.unit(), manager);
        long owner = fact.owner() != null ? fact.owner() : head;
        Long copied = fact.kind().equals("action.due") ? holders.get("management-representative" + fact.unit()) : null;
        return switch (rung) {
            case "HEAD" -> head == owner ? Set.of() : Set.of(head);
            case "MANAGER" -> manager == owner ? Set.of() : Set.of(manager);
            default -> copied == null || copied == owner ? Set.of(owner) : Set.of(owner, copied);
        };
    }

    private List<Fact> facts() {
        return jdbc.sql(OBLIGATIONS)
                .query((row, n) -> new Fact(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getLong("unit_id"),
                        row.getObject("owner", Long.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private Map<Long, Wish> wishes() {
        Map<Long, Wish> wishes = new HashMap<>();
        jdbc.sql("select person_id, daily, early from notice_setting").query(row -> {
            wishes.put(row.getLong("person_id"), new Wish(row.getBoolean("daily"), row.getBoolean("early")));
        });
        return wishes;
    }
}
