package se.genomgang.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A university with many open actions due around a day, some of them reported and waiting for a judge: ten schools, of which one has no head and one no
 * representative, and two actions for each person. Every fifth person wants to be told at once, every seventh nothing early. The ladders of all other
 * obligations are switched off.
 */
final class ManyObligations {

    private static final int SCHOOLS = 10;

    private final LocalDate around;
    private final Random chance = new Random(20260907);
    private final List<Long> units = new ArrayList<>();
    private final List<Long> persons = new ArrayList<>();
    private JdbcClient jdbc;
    private int actions;

    private ManyObligations(DataSource owner, LocalDate around) {
        this.jdbc = JdbcClient.create(owner);
        this.around = around;
    }

    /** Loads so many obligations, due from 45 days before the day until 45 days after it. */
    static ManyObligations load(DataSource owner, LocalDate around, int many) {
        ManyObligations load = new ManyObligations(owner, around);
        try (Connection one = owner.getConnection()) {
            load.jdbc = JdbcClient.create(new SingleConnectionDataSource(one, true));
            load.everything(many);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        load.jdbc = JdbcClient.create(owner);
        return load;
    }

    private void everything(int many) {
        jdbc.sql("delete from ladder_rung where kind not in ('action.due', 'action.judge')")
                .update();
        organisation();
        IntStream.range(0, (many + 1) / 2).forEach(each -> persons.add(person("Ansvarig")));
        settings();
        for (int number = 1; number <= many; number++) {
            action(around.minusDays(45).plusDays(chance.nextInt(91)), number % 16 == 0);
        }
    }

    private void organisation() {
        appoint(person("Manager"), "environmental-manager", one("select id from unit where kind = 'CENTRAL'"));
        for (int school = 0; school < SCHOOLS; school++) {
            long unit = one(
                    "insert into unit (code, kind, opened_on) values (?, 'SCHOOL', '2014-01-01') returning id",
                    "k" + school);
            jdbc.sql("insert into unit_name values (?, '2014-01-01', 'K', 'K', 'Skola', 'School')")
                    .param(unit)
                    .update();
            units.add(unit);
            if (school != 3) {
                appoint(person("Head"), "head-of-school", unit);
            }
            if (school != 6) {
                appoint(person("Representative"), "management-representative", unit);
            }
        }
    }

    private void appoint(long person, String function, long unit) {
        jdbc.sql(
                        """
                        insert into appointment (person_id, function_code, unit_id, single, from_on, appointed_at)
                        values (?, ?, ?, true, '2025-01-01', '2025-01-01T08:00Z')""")
                .params(person, function, unit)
                .update();
    }

    private void settings() {
        jdbc.sql(
                        """
                        insert into notice_setting (person_id, daily, early, version, changed_at)
                        select id, id % 5 <> 0, id % 7 <> 0, 1, now() from person where id % 5 = 0 or id % 7 = 0""")
                .update();
    }

    private long person(String name) {
        return one(
                """
                insert into person (given_name, family_name, work_email, created_at)
                values (?, 'Prov', 'p' || nextval(pg_get_serial_sequence('person', 'id')) || '@example.org', '2026-01-01T08:00Z') returning id""",
                name);
    }

    /** One more, decided long before, or that day when the last day is that far ahead. */
    private void action(LocalDate due, boolean reported) {
        LocalDate decided =
                due.isAfter(around.plusDays(40)) ? around.plusDays(chance.nextInt(5)) : around.minusDays(70);
        int number = ++actions;
        long responsible = persons.get(number % persons.size());
        long action = one(
                """
                insert into action (unit_id, year, number, description, kind, responsible_id, due_on, decided_on, origin_type, origin_id,
                                    origin_label, origin_path, published_at, settled_at, opened_by, opened_at)
                values (?, 2026, ?, 'Byt till återbrukade möbler', 'IMPROVEMENT', ?, ?, ?, 'decision', ?, 'Prov', '/', now(), now(), ?, '2026-01-10T08:00Z')
                returning id""",
                units.get(number % SCHOOLS),
                number,
                responsible,
                due,
                decided,
                number,
                responsible);
        if (reported) {
            jdbc.sql(
                            """
                            insert into action_report (action_id, number, author, text, asks_closing, reported_by, reported_at)
                            values (?, 1, 'RESPONSIBLE', 'Klart.', true, ?, ?::date + time '10:00')""")
                    .params(action, responsible, around.minusDays(chance.nextInt(30)))
                    .update();
            jdbc.sql("update action set waiting_report = 1 where id = ?")
                    .param(action)
                    .update();
        }
    }

    /** Some are given another day, some are cancelled, and there are some new ones. */
    void goOn(LocalDate day, int many) {
        for (int each = 0; each < many; each++) {
            jdbc.sql("update action set due_on = due_on + 20 where id = ? and waiting_report is null")
                    .param(some())
                    .update();
            jdbc.sql(
                            """
                            insert into action_closure (action_id, outcome, reason, closed_on, closed_by, closed_at)
                            select id, 'CANCELLED', 'Prov', ?, responsible_id, now() from action
                            where id = ? and state = 'OPEN'""")
                    .params(day, some())
                    .update();
            action(day.plusDays(chance.nextInt(60)), false);
        }
    }

    private long some() {
        return one("select id from action where number = ?", 1 + chance.nextInt(actions));
    }

    private long one(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }
}
