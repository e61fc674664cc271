package se.genomgang.routine;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;
import se.genomgang.people.SignedIn;

/** Persons of a test's own, and parts that routines are built of. */
public record RoutineSetting(JdbcClient jdbc) {

    public PersonId person(String given, String family) {
        return new PersonId(jdbc.sql(
                        """
                        insert into person (given_name, family_name, work_email, created_at)
                        values (:given, :family, :email, '2026-01-01T08:00Z') returning id""")
                .param("given", given)
                .param("family", family)
                .param("email", UUID.randomUUID() + "@example.org")
                .query(Long.class)
                .single());
    }

    public Rights manager() {
        return rights(Capacity.MANAGER);
    }

    public Rights coordinator() {
        return rights(Capacity.COORDINATOR);
    }

    public Rights rights(Capacity capacity) {
        return new Rights(person("Mira", "Lund"), "Mira Lund", false, Set.of(new Grant(capacity, new UnitId(1))));
    }

    /** Gives the person a function in the central unit since last year. */
    public PersonId appointed(String given, String function) {
        PersonId person = person(given, "Test");
        jdbc.sql(
                        """
                        insert into appointment (person_id, function_code, unit_id, single, from_on, appointed_at)
                        select :person, :function, id, false, '2025-01-01', '2025-01-01T08:00Z' from unit where code = 'central'""")
                .param("person", person.value())
                .param("function", function)
                .update();
        return person;
    }

    /** A request made by the person, signed in. */
    public RequestPostProcessor as(PersonId person) {
        long account = jdbc.sql(
                        """
                        insert into account (person_id, username, created_at) values (:person, :username, '2026-01-01T08:00Z')
                        on conflict (person_id) do update set version = account.version returning id""")
                .param("person", person.value())
                .param("username", "test-" + UUID.randomUUID())
                .query(Long.class)
                .single();
        return SecurityMockMvcRequestPostProcessors.authentication(
                new UsernamePasswordAuthenticationToken(new SignedIn(account, person), null, List.of()));
    }

    static DescribeKind review(String name) {
        return new DescribeKind(
                Nature.REVIEW,
                new Label(name, name),
                "P §1",
                new LeadTime(10, Strength.SHALL, "P §2"),
                new LeadTime(null, Strength.SHOULD, "P §2"));
    }

    static ScheduleRules held(
            UnitKind unitKind, MonthDay from, MonthDay to, MonthDay protocolDue, String... functions) {
        return new ScheduleRules(
                unitKind,
                Strength.SHALL,
                new Window(from, to, Strength.SHALL),
                protocolDue,
                Strength.SHALL,
                List.of(functions),
                "P §3",
                "P §4",
                "P §5");
    }

    static AgendaRule point(String title) {
        return new AgendaRule(
                "", 0, new Label(title, title), false, Inclusion.MANDATORY, "P §6", "", new Label("", ""), List.of());
    }

    static RoutineBook book(ScheduleRules... schedules) {
        KindRules kind = new KindRules(
                7,
                "review",
                Nature.REVIEW,
                new Label("Genomgång", "Review"),
                "P §1",
                new LeadTime(14, Strength.SHALL),
                new LeadTime(7, Strength.SHOULD),
                List.of(schedules),
                IntStream.rangeClosed(1, 3).mapToObj(n -> point("Punkt " + n)).toList());
        return new RoutineBook(
                new RoutineView(
                        1, "P", LocalDate.of(2026, 1, 1), RoutineState.DRAFT, null, new Label("", ""), 0, null, null),
                List.of(kind),
                List.of());
    }
}
