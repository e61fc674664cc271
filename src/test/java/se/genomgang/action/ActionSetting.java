package se.genomgang.action;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

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
