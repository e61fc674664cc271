package se.genomgang.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.people.SignedIn;

/** Units and persons of a test's own, and actions in them. */
public record ActionSetting(JdbcClient jdbc) {

    public static final LocalDate DECIDED = LocalDate.of(2026, 2, 10);
    public static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    private static final AtomicLong ORIGINS = new AtomicLong(900_000);

    public UnitId unit() {
        String code = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        long id = jdbc.sql(
                        "insert into unit (code, kind, opened_on) values (:code, 'SCHOOL', '2014-01-01') returning id")
                .param("code", code)
                .query(Long.class)
                .single();
        jdbc.sql("insert into unit_name values (:id, '2014-01-01', :code, :code, :code, :code)")
                .param("id", id)
                .param("code", code)
                .update();
        return new UnitId(id);
    }

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

    public String code(UnitId unit) {
        return jdbc.sql("select code from unit where id = :id")
                .param("id", unit.value())
                .query(String.class)
                .single();
    }

    /** Gives the person a function in the unit since last year. */
    public void appoint(PersonId person, String function, UnitId unit) {
        jdbc.sql(
                        """
                        insert into appointment (person_id, function_code, unit_id, single, from_on, appointed_at)
                        values (:person, :function, :unit, false, '2025-01-01', '2025-01-01T08:00Z')""")
                .param("person", person.value())
                .param("function", function)
                .param("unit", unit.value())
                .update();
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

    public static OpenAction open(UnitId unit, PersonId responsible, LocalDate dueOn, boolean published) {
        return new OpenAction(
                unit,
                "Byt till återbrukade möbler",
                ActionKind.IMPROVEMENT,
                responsible,
                dueOn,
                DECIDED,
                origin(ORIGINS.incrementAndGet()),
                published);
    }

    public static ActionOrigin origin(long id) {
        return new ActionOrigin("decision", id, "Ledningens genomgång 1-2026, § 5", "/meetings/1#punkt-5");
    }

    public static Rights rights(PersonId person, Grant... grants) {
        return new Rights(person, "Test Person", false, Set.of(grants));
    }

    public static Rights representative(PersonId person, UnitId unit) {
        return rights(person, new Grant(Capacity.REPRESENTATIVE, unit));
    }
}
