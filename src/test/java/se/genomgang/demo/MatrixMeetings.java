package se.genomgang.demo;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.attachment.Upload;
import se.genomgang.meeting.AgendaOrder;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.MeetingId;
import se.genomgang.people.Accounts;

/**
 * ABE's reviews on 2 March 2026, one in each state a meeting comes to, with their protocols, files and actions, of which the published one has a report that waits; and one that has been summoned
 * to without its material, {@code unsent}. Point 5 of each has a
 * file, and so has point 6 of the adjusted one, which is marked secret; the planned one has a point of its own.
 */
class MatrixMeetings {

    static final List<String> STATES = List.of("planned", "summoned", "held", "adjustment", "adjusted");

    private static final int POINT = 5;
    private static final int SECRET_POINT = 6;
    private static final int OWN_POINT = 16;

    private final Cast cast;
    private final Play play;
    private final Minuting minuting;
    private final AgendaWork agenda;
    private final AgendaOrder order;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    MatrixMeetings(
            Cast cast,
            Play play,
            Minuting minuting,
            AgendaWork agenda,
            AgendaOrder order,
            Accounts accounts,
            JdbcClient jdbc,
            EntityManager entities) {
        this.cast = cast;
        this.play = play;
        this.minuting = minuting;
        this.agenda = agenda;
        this.order = order;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** Ids of what there is, by what it is and its state, and a token of a password link. */
    record Ids(
            Map<String, Long> meetings,
            Map<String, Long> protocols,
            Map<String, Long> files,
            Map<String, Long> actions,
            Map<String, Long> findings,
            Map<String, Long> audits,
            Map<String, Long> mails,
            int ownPoint,
            String token) {

        /** The id of the meeting in a state; 0 when no meeting matters. */
        long meeting(String state) {
            return meetings.getOrDefault(state, 0L);
        }
    }

    /** Lets the people of ABE take each meeting as far as its state, in the running transaction. */
    Ids arrange() {
        var ids = new Ids(
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                OWN_POINT,
                token());
        for (String state : List.of("planned", "unsent", "summoned", "held", "adjustment", "adjusted")) {
            arrange(state, ids);
        }
        String responsible = " and a.state = 'OPEN' and a.responsible_id = "
                + cast.id("ansvarig.abe").value();
        ids.actions().put("published", action("a.published_at is not null" + responsible));
        ids.actions().put("unpublished", action("a.published_at is null and a.settled_at is null" + responsible));
        entities.flush();
        report(ids.actions().get("published"));
        find(ids);
        ids.mails().put("meeting", mail("anstalld", ids.meeting("summoned"), "SENT"));
        ids.mails().put("kept", mail("anstalld", 0, "KEPT"));
        ids.mails().put("foreign", mail("chef.cbh", 0, "SENT"));
        List.of("anstalld", "chef.cbh").forEach(this::calendar);
        List.of("chef.abe", "chef.cbh").forEach(this::orderedPackage);
        entities.clear();
        return ids;
    }

    private void arrange(String state, Ids ids) {
        var course = new Course("abe", "review", LocalDate.of(2026, 3, 2), 0, 0, 0, 0, 0, 0);
        MeetingId meeting = play.plan(course);
        ids.meetings().put(state, meeting.value());
        ids.files().put(state, attach(meeting, POINT));
        if (state.equals("adjusted")) {
            ids.files().put("secret", attach(meeting, SECRET_POINT));
            agenda.keepSecret(meeting, SECRET_POINT, true, cast.rights("representant.abe"));
        }
        if (state.equals("planned")) {
            order.add(meeting, "Egen punkt", cast.rights("representant.abe"));
        }
        advance(course, meeting, state);
        jdbc.sql("select id from protocol where meeting_id = ?")
                .param(meeting.value())
                .query(Long.class)
                .optional()
                .ifPresent(id -> ids.protocols().put(state, id));
    }

    private void advance(Course course, MeetingId meeting, String state) {
        if (state.equals("planned")) {
            return;
        }
        play.prepare(course, meeting, 1);
        play.summon(course, meeting);
        if (state.equals("unsent")) {
            return;
        }
        play.sendMaterial(course, meeting);
        if (STATES.indexOf(state) >= 2) {
            play.hold(course, meeting, 1);
        }
        if (STATES.indexOf(state) >= 3) {
            minuting.sendForAdjustment(course, meeting);
        }
        if (state.equals("adjusted")) {
            minuting.approveAsAdjuster(course, meeting);
            minuting.approveAsHead(course, meeting);
        }
    }

    private long attach(MeetingId meeting, int point) {
        var file = new Upload("underlag.txt", "Underlag".getBytes(StandardCharsets.UTF_8), "text/plain");
        return agenda.attach(meeting, point, file, cast.rights("representant.abe"))
                .value();
    }

    private long action(String which) {
        return jdbc.sql("select max(a.id) from action a join unit u on u.id = a.unit_id where u.code = 'abe' and "
                        + which)
                .query(Long.class)
                .single();
    }

    /** The one responsible says that the action is done; nobody has answered. */
    private void report(long action) {
        jdbc.sql(
                        """
                        insert into action_report (action_id, number, author, text, asks_closing, reported_by, reported_at)
                        select id, 1, 'RESPONSIBLE', 'Gjort.', true, responsible_id, '2026-03-01T09:00Z' from action where id = ?""")
                .param(action)
                .update();
        jdbc.sql("update action set waiting_report = 1 where id = ?")
                .param(action)
                .update();
    }

    /**
     * Two open nonconformities of ABE, one without an action that is ready to be checked, and one whose action ansvarig.abe has done that is ready to
     * be closed; an audit of ABE alone, one of everybody, and one of CBH.
     */
    private void find(Ids ids) {
        String open = "select max(f.id) from finding f join unit u on u.id = f.unit_id where u.code = 'abe'"
                + " and f.kind = 'NONCONFORMITY' and f.state = 'OPEN' and ";
        String acted = "exists (select from action a where a.origin_type = 'finding' and a.origin_id = f.id)";
        ids.findings()
                .put("bare", jdbc.sql(open + "not " + acted).query(Long.class).single());
        ids.findings().put("followed", jdbc.sql(open + acted).query(Long.class).single());
        long by = cast.id("representant.abe").value();
        jdbc.sql(
                        """
                        insert into finding_analysis (finding_id, number, cause, correction, no_action, written_on, written_by, written_at)
                        values (?, 1, 'Slarv', 'Rättat', 'Räcker så', '2026-03-01', ?, '2026-03-01T09:00Z')""")
                .params(ids.findings().get("bare"), by)
                .update();
        jdbc.sql(
                        """
                        insert into action_closure (action_id, outcome, closed_on, closed_by, closed_at)
                        select id, 'DONE', '2026-03-01', ?, '2026-03-01T09:00Z' from action where origin_type = 'finding' and origin_id = ?""")
                .params(by, ids.findings().get("followed"))
                .update();
        jdbc.sql(
                        """
                        insert into finding_check (finding_id, number, effective, grounds, actions, checked_on, checked_by, checked_at)
                        values (?, 1, true, 'Stickprov', 1, '2026-03-01', ?, '2026-03-01T10:00Z')""")
                .params(ids.findings().get("followed"), by)
                .update();
        ids.audits()
                .put(
                        "whole",
                        jdbc.sql("select max(id) from audit where unit_id is null")
                                .query(Long.class)
                                .single());
        ids.audits().put("own", audit("abe", 901));
        ids.audits().put("foreign", audit("cbh", 902));
    }

    /** A letter to somebody, about a meeting unless that is 0. */
    private long mail(String to, long meeting, String state) {
        return jdbc.sql(
                        """
                        insert into mail (kind, person_id, about_type, about_id, why_key, why_arguments, urgency, message_id, posted_at, state, state_at,
                                          subject, body, html)
                        values ('password', :to, case when :meeting > 0 then 'meeting' end, nullif(:meeting, 0), 'notice.password.why', '[]', 'AT_ONCE',
                                gen_random_uuid()::text, '2026-03-01T09:00Z', :state, '2026-03-01T09:00Z', 'Ämne', 'Text', '<p>Text</p>')
                        returning id""")
                .param("to", cast.id(to).value())
                .param("meeting", meeting)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /** A package that is ready to be fetched. */
    private void orderedPackage(String username) {
        jdbc.sql(
                        """
                        insert into package_order (kind, unit_id, from_on, to_on, ordered_by, ordered_at, state, state_at, size, sha256, remove_on)
                        select 'AUDIT', id, '2025-01-01', '2025-12-31', :by, now(), 'READY', now(), 0, '', '2026-04-01' from unit where code = :unit
                        """)
                .param("by", cast.id(username).value())
                .param("unit", username.replace("chef.", ""))
                .update();
    }

    private void calendar(String of) {
        jdbc.sql(
                        "insert into calendar_subscription (person_id, name, token_hash, created_at) values (?, 'Outlook', gen_random_uuid()::text, '2026-03-01T09:00Z')")
                .param(cast.id(of).value())
                .update();
    }

    private long audit(String unit, int number) {
        return jdbc.sql(
                        """
                        insert into audit (year, number, kind, unit_id, scope, auditor, from_on, to_on, registered_by, registered_at)
                        select 2026, :number, 'INTERNAL', id, 'Avfall', 'Ett team', '2026-02-02', '2026-02-03', :by, '2026-02-04T09:00Z'
                        from unit where code = :unit returning id""")
                .param("unit", unit)
                .param("number", number)
                .param("by", cast.id("miljochef").value())
                .query(Long.class)
                .single();
    }

    private String token() {
        String path = accounts.issuePasswordLink(cast.signedIn("anstalld").person(), cast.rights("admin"));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The states in which an address is asked; a dash where none matters. */
    static List<String> states(String address) {
        if (address.contains(" /protocols/{")) {
            return List.of("held", "adjustment", "adjusted");
        }
        if (address.contains(" /attachments/{")) {
            return List.of("none", "planned", "unsent", "summoned", "held", "adjustment", "adjusted", "secret");
        }
        if (address.contains(" /actions/{")) {
            return List.of("unpublished", "published");
        }
        if (address.contains(" /findings/{")) {
            return List.of("bare", "followed");
        }
        if (address.contains(" /audits/{")) {
            return List.of("own", "whole");
        }
        if (address.contains(" /mail/{")) {
            return List.of("meeting", "kept");
        }
        if (address.contains(" /password/{")) {
            return List.of("none", "valid");
        }
        boolean ofMeeting = address.contains(" /meetings/{id}") || address.contains(" /meetings/{meeting}");
        return ofMeeting ? STATES : List.of("-");
    }
}
