package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.action.ActionKind;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.Decisions;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MinutesSource;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@Transactional
@DisplayName("What is decided under a point marked secret stays with those who read the unit's drafts")
class SecretActionTests {

    private static final int POINT = 4;
    private static final String SECRET = "granska leverantören Hemligheten i tysthet";

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
    private Decisions decisions;

    @Autowired
    private MinutesSource minutes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private final Course course = new Course("abe", "review", LocalDate.of(2026, 3, 2), 0, 0, 0, 0, 0, 0);
    private MeetingId first;
    private MeetingId second;
    private long action;

    /** Decides in secret at one meeting, closes its protocol, and goes on to the next one. */
    @BeforeEach
    void decideInSecret() {
        first = begun();
        agenda.keepSecret(first, POINT, true, cast.rights("representant.abe"));
        decisions.decide(
                first,
                POINT,
                new Decide(
                        SECRET,
                        DecisionResult.ACTION,
                        new Decide.ToDo(
                                "", ActionKind.IMPROVEMENT, cast.doer("abe", "ansvarig"), LocalDate.of(2026, 9, 1), 0)),
                cast.rights("representant.abe"));
        play.hold(course, first, 1);
        adjust(first);
        action = jdbc.sql("select max(id) from action where description = ?")
                .param(SECRET)
                .query(Long.class)
                .single();
        jdbc.sql("update action set decided_on = date '2026-02-20' where id = ?")
                .param(action)
                .update();
        second = begun();
        play.hold(course, second, 2);
        entities.flush();
        entities.clear();
    }

    @Test
    void it_is_nowhere_for_those_for_whom_protocols_are_published() throws Exception {
        adjust(second);

        for (String reader : List.of("anstalld", "chef.cbh", "representant.cbh", "rektor", "revisor", "admin")) {
            for (String path : everywhere()) {
                assertThat(page(path, reader).getContentAsString())
                        .as(path + " as " + reader)
                        .doesNotContain("Hemligheten");
            }
            assertThat(page("/actions/" + action, reader).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void the_protocol_says_that_something_is_left_out() throws Exception {
        adjust(second);

        assertThat(page("/protocols/" + protocol(second) + "/print", "anstalld").getContentAsString())
                .contains("omfattas av sekretess och är utelämnade här");
    }

    @Test
    void it_stands_under_point_two_for_those_who_read_the_units_drafts() throws Exception {
        adjust(second);

        for (String reader : List.of("representant.abe", "chef.abe", "miljochef")) {
            assertThat(page("/protocols/" + protocol(second), reader).getContentAsString())
                    .as(reader)
                    .contains("Hemligheten")
                    .doesNotContain("utelämnade här");
        }
    }

    @Test
    void a_protocol_locked_before_there_was_a_mark_is_still_read() {
        String canonical = minutes.canonical(minutes.of(second));

        String before = canonical.replaceAll(",\"secret\":(true|false)}", "}");

        assertThat(before).isNotEqualTo(canonical);
        assertThat(minutes.read(before).holdsSecretActions()).isFalse();
    }

    @Test
    void what_no_protocol_has_made_known_is_not_counted_for_those_who_do_not_see_it() throws Exception {
        int known = open("published_at is not null");

        assertThat(open("true")).isGreaterThan(known);
        assertThat(row("rektor")).endsWith(">" + known);
        assertThat(row("miljochef")).endsWith(">" + open("true"));
    }

    private String row(String reader) throws Exception {
        String overview = page("/overview?year=2026", reader).getContentAsString();
        int link = overview.indexOf("/actions?show=all&amp;unit=abe");
        return overview.substring(link, overview.indexOf("</a>", link));
    }

    private int open(String which) {
        return jdbc.sql(
                        "select count(*)::int from action a join unit u on u.id = a.unit_id where u.code = 'abe' and a.state = 'OPEN' and "
                                + which)
                .query(Integer.class)
                .single();
    }

    private List<String> everywhere() {
        return List.of(
                "/",
                "/protocols/" + protocol(first),
                "/protocols/" + protocol(second),
                "/protocols/" + protocol(second) + "/print",
                "/protocols/" + protocol(second) + "/versions/1",
                "/protocols/" + protocol(second) + "/difference?from=1&to=1",
                "/protocols/" + protocol(second) + "/completeness",
                "/meetings/" + second,
                "/meetings/" + second + "/live?point=2",
                "/meetings/" + first + "/journal",
                "/units/abe",
                "/actions?show=all&state=all&unit=abe&q=tysthet",
                "/decisions?year=2026&unit=abe",
                "/decisions?q=tysthet",
                "/admin/journal");
    }

    private MeetingId begun() {
        MeetingId meeting = play.plan(course);
        play.prepare(course, meeting, 1);
        play.summon(course, meeting);
        play.sendMaterial(course, meeting);
        return meeting;
    }

    private void adjust(MeetingId meeting) {
        minuting.sendForAdjustment(course, meeting);
        minuting.approveAsAdjuster(course, meeting);
        minuting.approveAsHead(course, meeting);
        entities.flush();
        entities.clear();
    }

    private long protocol(MeetingId meeting) {
        return jdbc.sql("select id from protocol where meeting_id = ?")
                .param(meeting.value())
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse page(String path, String reader) throws Exception {
        var signedIn = new UsernamePasswordAuthenticationToken(cast.signedIn(reader), null, List.of());
        return web.perform(MockMvcRequestBuilders.get(path).with(authentication(signedIn)))
                .andReturn()
                .getResponse();
    }
}
