package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.AgendaOrder;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.MinutesSource;
import se.genomgang.meeting.Occasion;
import se.genomgang.meeting.PlanMeeting;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@Transactional
@DisplayName("R §5: open nonconformities from audits are included in a follow-up, whether chosen or not")
class FollowUpNonconformityTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String WASTE = "Farligt avfall utan märkning";
    private static final String CHEMICALS = "Kemikalier utanför förteckningen";

    @Autowired
    private MockMvc web;

    @Autowired
    private Cast cast;

    @Autowired
    private Play play;

    @Autowired
    private Minuting minuting;

    @Autowired
    private AgendaWork agenda;

    @Autowired
    private AgendaOrder order;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MinutesSource minutes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private final Course course = new Course("abe", "follow-up", DAY, 0, 0, 0, 0, 0, 0);
    private Rights representative;
    private long unit;
    private long registrar;

    @BeforeEach
    void unit() {
        representative = cast.rights("representant.abe");
        registrar = representative.person().value();
        unit = jdbc.sql("select id from unit where code = 'abe'")
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into finding_closure (finding_id, outcome, words, closed_on, closed_by, closed_at)"
                                + " select f.id, 'WITHDRAWN', 'Inte med här', date '2026-01-01', ?, now() from finding f where f.unit_id = ? and f.state = 'OPEN'")
                .params(registrar, unit)
                .update();
    }

    @Test
    void two_open_ones_stand_in_the_locked_protocol() throws Exception {
        found(WASTE, "LEGAL", "2026-02-10");
        found(CHEMICALS, "INTERNAL", "2026-02-20");
        MeetingId meeting = held(begun());

        assertThat(minutes.of(meeting).foundAtAudits())
                .extracting(Minutes.Nonconformity::title)
                .containsExactly(WASTE, CHEMICALS);
        adjust(meeting);

        assertThat(page("/protocols/" + protocol(meeting), "anstalld").getContentAsString())
                .contains("Öppna avvikelser vid mötet", WASTE, CHEMICALS);
    }

    @Test
    void a_follow_up_held_without_them_is_not_adjusted_until_they_are_taken_up() throws Exception {
        MeetingId meeting = planned();
        play.prepare(course, meeting, 1);
        play.summon(course, meeting);
        play.sendMaterial(course, meeting);
        found(WASTE, "EXTERNAL", "2026-02-10");
        found(CHEMICALS, "LEGAL", "2026-02-20");
        held(meeting);

        assertThatThrownBy(() -> minuting.sendForAdjustment(course, meeting)).isInstanceOf(Refused.class);

        int number = order.include(meeting, "nonconformities", representative);
        entities.flush();
        agenda.saveText(meeting, number, "PROPOSAL", "att avhjälpa båda", 0, representative);
        agenda.saveText(meeting, number, "CONCLUSION", "Båda avhjälps före sommaren.", 0, representative);
        adjust(meeting);
        assertThat(page("/protocols/" + protocol(meeting), "anstalld").getContentAsString())
                .contains(WASTE, CHEMICALS, "Båda avhjälps före sommaren.");
    }

    @Test
    void it_is_not_adjusted_while_it_has_nothing_to_report_of_them() {
        found(WASTE, "EXTERNAL", "2026-02-10");
        found(CHEMICALS, "INTERNAL", "2026-02-20");
        MeetingId meeting = held(begun());
        agenda.sayNothingToReport(meeting, number(meeting), "Inget nytt", representative);
        entities.flush();

        assertThatThrownBy(() -> minuting.sendForAdjustment(course, meeting)).isInstanceOf(Refused.class);

        agenda.reportAfterAll(meeting, number(meeting), representative);
        entities.flush();
        adjust(meeting);
        assertThat(page("/protocols/" + protocol(meeting) + "/print", "chef.abe"))
                .extracting(MockHttpServletResponse::getStatus)
                .isEqualTo(200);
    }

    @Test
    void the_point_is_on_the_agenda_although_nobody_chose_it() {
        assertThat(codes(planned())).doesNotContain("nonconformities");

        found(WASTE, "LEGAL", "2026-02-10");

        assertThat(codes(planned())).containsSequence("objectives", "nonconformities", "other");
    }

    @Test
    void the_point_is_taken_up_in_its_place_when_they_were_found_after_it_was_planned() throws Exception {
        MeetingId meeting = planned();
        String path = "/meetings/" + meeting;
        assertThat(page(path, "representant.abe").getContentAsString()).doesNotContain("ska tas upp på uppföljningen");
        found(WASTE, "LEGAL", "2026-02-10");

        assertThat(page(path, "representant.abe").getContentAsString())
                .contains("En avvikelse från revision är öppen och ska tas upp på uppföljningen");
        var added = send(
                MockMvcRequestBuilders.post(path + "/points/included")
                        .param("code", "nonconformities")
                        .with(csrf()),
                "representant.abe");

        assertThat(added.getRedirectedUrl()).isEqualTo(path + "#punkt-4");
        assertThat(codes(meeting)).containsSequence("objectives", "nonconformities", "other");
        assertThat(order.include(meeting, "nonconformities", representative)).isEqualTo(4);
        assertThat(page(path, "representant.abe").getContentAsString())
                .contains(WASTE)
                .doesNotContain("ska tas upp på uppföljningen");
    }

    @Test
    void what_was_closed_before_the_day_is_not_open_and_what_was_closed_on_it_is() {
        close(found(WASTE, "LEGAL", "2026-02-10"), DAY.minusDays(1));
        close(found(CHEMICALS, "LEGAL", "2026-02-10"), DAY);

        assertThat(minutes.of(begun()).foundAtAudits())
                .extracting(Minutes.Nonconformity::title)
                .containsExactly(CHEMICALS);
    }

    @Test
    void what_is_new_is_taken_into_the_material_in_one_step() {
        found(WASTE + " <b>*", "LEGAL", "2026-02-10");
        MeetingId meeting = begun();

        String before = point(meeting);
        assertThat(before).contains("Ta in i underlaget", WASTE + " &lt;b&gt;*");
        String text = before.substring(before.indexOf("<textarea name=\"text\" hidden>"));
        String lines = text.substring(text.indexOf('>') + 1, text.indexOf("</textarea>"))
                .strip()
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        assertThat(lines).contains("Avvikelse", WASTE + " \\<b\\>\\*", "upptäckt 2026-02-10). Öppen.");
        agenda.saveText(meeting, number(meeting), "MATERIAL", lines, version(meeting), representative);

        assertThat(point(meeting)).contains(WASTE + " &lt;b&gt;*").doesNotContain("<b>*", "Ta in i underlaget");
    }

    /** The section of the meeting's page that the point has. */
    private String point(MeetingId meeting) {
        try {
            String page = page("/meetings/" + meeting, "representant.abe").getContentAsString();
            int from = page.indexOf("id=\"punkt-" + number(meeting) + "\"");
            return page.substring(from, page.indexOf("</section>", from));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private long found(String title, String audit, String day) {
        long from = jdbc.sql(
                        """
                        insert into audit (year, number, kind, unit_id, scope, auditor, from_on, to_on, registered_by, registered_at)
                        select 2025, coalesce(max(number), 0) + 1, ?, ?, 'Labb', 'Exempelrevision AB', '2025-01-10', '2025-01-10', ?, now()
                        from audit where year = 2025 returning id
                        """)
                .params(audit, unit, registrar)
                .query(Long.class)
                .single();
        return jdbc.sql(
                        """
                        insert into finding (unit_id, year, number, kind, audit_id, title, found_on, registered_by, registered_at)
                        select ?, 2026, coalesce(max(number), 0) + 1, 'NONCONFORMITY', ?, ?, ?::date, ?, now()
                        from finding where unit_id = ? and year = 2026 returning id
                        """)
                .params(unit, from, title, day, registrar, unit)
                .query(Long.class)
                .single();
    }

    private void close(long finding, LocalDate day) {
        jdbc.sql(
                        "insert into finding_closure (finding_id, outcome, closed_on, closed_by, closed_at) values (?, 'CLOSED', ?, ?, now())")
                .params(finding, day, registrar)
                .update();
    }

    /** A follow-up for which nothing was chosen. */
    private MeetingId planned() {
        var occasion = new Occasion(DAY, LocalTime.of(9, 0), LocalTime.of(11, 0), "Sal 2", "");
        MeetingId meeting = meetings.plan(PlanMeeting.of(new UnitId(unit), "follow-up", occasion), representative);
        entities.flush();
        entities.clear();
        return meeting;
    }

    private List<String> codes(MeetingId meeting) {
        return jdbc.sql("select code from agenda_point where meeting_id = ? order by position")
                .param(meeting.value())
                .query(String.class)
                .list();
    }

    private MeetingId begun() {
        MeetingId meeting = play.plan(course);
        play.prepare(course, meeting, 1);
        play.summon(course, meeting);
        play.sendMaterial(course, meeting);
        return meeting;
    }

    private MeetingId held(MeetingId meeting) {
        play.hold(course, meeting, 1);
        entities.flush();
        entities.clear();
        return meeting;
    }

    private void adjust(MeetingId meeting) {
        minuting.sendForAdjustment(course, meeting);
        minuting.approveAsAdjuster(course, meeting);
        minuting.approveAsHead(course, meeting);
        entities.flush();
        entities.clear();
    }

    private int number(MeetingId meeting) {
        return jdbc.sql("select position from agenda_point where meeting_id = ? and code = 'nonconformities'")
                .param(meeting.value())
                .query(Integer.class)
                .single();
    }

    private int version(MeetingId meeting) {
        return jdbc.sql("select coalesce(max(t.version), 0) from point_text t join agenda_point p on p.id = t.point_id"
                        + " where p.meeting_id = ? and p.code = 'nonconformities' and t.kind = 'MATERIAL'")
                .param(meeting.value())
                .query(Integer.class)
                .single();
    }

    private long protocol(MeetingId meeting) {
        return jdbc.sql("select id from protocol where meeting_id = ?")
                .param(meeting.value())
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse page(String path, String reader) {
        return send(MockMvcRequestBuilders.get(path), reader);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String reader) {
        entities.flush();
        var signedIn = new UsernamePasswordAuthenticationToken(cast.signedIn(reader), null, List.of());
        try {
            return web.perform(request.with(authentication(signedIn)))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
