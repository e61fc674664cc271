package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.people.SignedIn;

/** A school of a test's own with a review on 3 March 2026 under routine 02, its 15 points and people. */
public class AgendaFixture {

    public static final LocalDate DATE = LocalDate.of(2026, 3, 3);

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final JdbcClient jdbc;
    public final UnitId unit;
    public final MeetingId meeting;
    public final Rights representative;
    public final Rights head;

    public AgendaFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
        int serial = SERIAL.incrementAndGet();
        unit = new UnitId(insert(
                "insert into unit (code, kind, opened_on) values ('aw-" + serial + "', 'SCHOOL', '2018-01-01')"));
        jdbc.sql("insert into unit_name values (?, '2018-01-01', 'AW" + serial + "', 'AW" + serial
                        + "', 'Agendaskolan', 'Agenda School')")
                .param(unit.value())
                .update();
        representative = holder("Rune", Capacity.REPRESENTATIVE);
        head = holder("Hedda", Capacity.HEAD);
        appoint(head.person(), "head-of-school");
        appoint(representative.person(), "management-representative");
        meeting = review();
    }

    /** Another review of the same school. */
    public final MeetingId review() {
        long kind = jdbc.sql("select k.id from routine_meeting_kind k join routine_version v on v.id = k.routine_id"
                        + " where v.code = '02' and k.code = 'review'")
                .query(Long.class)
                .single();
        int number = jdbc.sql("select count(*) + 1 from meeting where unit_id = " + unit)
                .query(Integer.class)
                .single();
        long id = insert(
                "insert into meeting (unit_id, kind_id, year, number, date, starts_at, ends_at, stage, planned_by,"
                        + " planned_at) values (" + unit + ", " + kind + ", 2026, " + number + ", '" + DATE
                        + "', '09:00', '11:00', 'SUMMONED', " + representative.person() + ", '2026-01-15T09:00:00Z')");
        jdbc.sql("insert into agenda_point (meeting_id, code, position, title, title_en, formal, mandatory)"
                        + " select ?, code, position, title_sv, title_en, formal, inclusion = 'MANDATORY' from routine_point"
                        + " where kind_id = ?")
                .params(id, kind)
                .update();
        return new MeetingId(id);
    }

    /** Somebody with a capacity in the school. */
    public final Rights holder(String givenName, Capacity capacity) {
        PersonId person = person(givenName);
        return new Rights(person, givenName + " Agendasson", false, Set.of(new Grant(capacity, unit)));
    }

    /** An account for somebody of the school. */
    public final SignedIn account(Rights rights) {
        long id = insert("insert into account (person_id, username, created_at) values (" + rights.person()
                + ", 'agenda." + SERIAL.incrementAndGet() + "', now())");
        return new SignedIn(id, rights.person());
    }

    /** Somebody without any appointment. */
    public final Rights stranger() {
        return new Rights(person("Sture"), "Sture Agendasson", false, Set.of());
    }

    /** Somebody who has been summoned to the meeting. */
    public final Rights attendee(String givenName) {
        Rights rights = new Rights(person(givenName), givenName + " Agendasson", false, Set.of());
        jdbc.sql("insert into participant (meeting_id, person_id, name, function_sv, function_en, role, summoned_at)"
                        + " values (?, ?, ?, 'Miljöombud', 'Environmental representative', 'REQUIRED', now())")
                .params(meeting.value(), rights.person().value(), rights.name())
                .update();
        return rights;
    }

    public final PersonId person(String givenName) {
        return new PersonId(insert("insert into person (given_name, family_name, work_email, created_at) values ('"
                + givenName + "', 'Agendasson', 'agenda." + SERIAL.incrementAndGet() + "@example.org', now())"));
    }

    public final void stage(Stage stage) {
        jdbc.sql("update meeting set stage = ? where id = ?")
                .params(stage.name(), meeting.value())
                .update();
    }

    public final void sendMaterial() {
        jdbc.sql("update meeting set material_sent_on = '2026-02-20' where id = ?")
                .param(meeting.value())
                .update();
    }

    public final void freeze() {
        jdbc.sql("update meeting set frozen_at = now(), adjusted_on = '2026-03-10', stage = 'ADJUSTED' where id = ?")
                .param(meeting.value())
                .update();
    }

    public final long pointId(int position) {
        return jdbc.sql("select id from agenda_point where meeting_id = ? and position = ?")
                .params(meeting.value(), position)
                .query(Long.class)
                .single();
    }

    private void appoint(PersonId person, String function) {
        appoint(person, function, false);
    }

    public final void appoint(PersonId person, String function, boolean deputy) {
        jdbc.sql("insert into appointment (person_id, function_code, unit_id, single, deputy, from_on, appointed_at)"
                        + " values (?, ?, ?, true, ?, '2025-01-01', now())")
                .params(person.value(), function, unit.value(), deputy)
                .update();
    }

    private long insert(String sql) {
        return jdbc.sql(sql + " returning id").query(Long.class).single();
    }
}
