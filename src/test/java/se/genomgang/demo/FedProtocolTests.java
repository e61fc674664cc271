package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.cycle.Input;
import se.genomgang.cycle.InputStanding;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.MinutesSource;
import se.genomgang.protocol.Adjustment;
import se.genomgang.protocol.Delivery;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.protocol.ProtocolState;
import se.genomgang.protocol.Protocols;
import se.genomgang.testing.DemonstrationReader;
import se.genomgang.testing.DemonstrationTest;

/** The demonstration's school ABE has done its chemicals inventory of 28 February (Å) or is late with it when it meets on 2 March. */
@DemonstrationTest
@Transactional
@DisplayName("A protocol records what of the annual cycle was considered")
class FedProtocolTests {

    private static final String INVENTORY = "Kemikalieinventeringen i KLARA är klar";

    @Autowired
    private Cast cast;

    @Autowired
    private Play play;

    @Autowired
    private Minuting minuting;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Adjustment adjustment;

    @Autowired
    private Delivery delivery;

    @Autowired
    private MinutesSource source;

    @Autowired
    private JdbcClient jdbc;

    private final Course course = new Course("abe", "review", LocalDate.of(2026, 3, 2), 0, 0, 0, 0, 0, 0);
    private MeetingId meeting = new MeetingId(0);

    @BeforeEach
    void holdAMeeting() {
        say("NOT_STARTED", null);
        meeting = play.plan(course);
        play.prepare(course, meeting, 1);
        play.summon(course, meeting);
        play.sendMaterial(course, meeting);
        play.hold(course, meeting, 1);
    }

    @Test
    @DisplayName("as it stood on the meeting's day, following the cycle while the protocol is a draft")
    void draft() {
        assertThat(considered(INVENTORY).standing()).isEqualTo(InputStanding.LATE);

        say("DONE", "2026-02-27");
        assertThat(considered(INVENTORY))
                .as("done before the meeting and said after it")
                .extracting(Input::standing, Input::doneOn)
                .containsExactly(InputStanding.DONE, LocalDate.of(2026, 2, 27));
        assertThat(minutes().inputsUnder(point("compliance"))).contains(considered(INVENTORY));
        assertThat(minutes().inputsUnder(point("audits"))).doesNotContain(considered(INVENTORY));
    }

    @Test
    @DisplayName(
            "and nothing of it changes once it is sent: what is approved is what was sent, and the locked text says it for ever")
    void sent() {
        minuting.sendForAdjustment(course, meeting);
        say("DONE", "2026-02-27");
        assertThat(considered(INVENTORY).standing()).isEqualTo(InputStanding.LATE);
        minuting.approveAsAdjuster(course, meeting);
        minuting.approveAsHead(course, meeting);

        assertThat(protocols.show(protocol(), cast.rights("representant.abe")).state())
                .isEqualTo(ProtocolState.ADJUSTED);
        assertThat(jdbc.sql(
                                "select minutes from protocol_snapshot s join protocol_version v on v.id = s.protocol_version_id where v.protocol_id = ?")
                        .param(protocol().value())
                        .query(String.class)
                        .single())
                .contains("\"inputs\":[", INVENTORY);
        delivery.correct(protocol(), "Fel ort.", cast.rights("representant.abe"));
        assertThat(considered(INVENTORY).standing())
                .as("a correction says what was considered then")
                .isEqualTo(InputStanding.LATE);
    }

    @Test
    @DisplayName("taken back to a draft it follows the cycle again")
    void withdrawn() {
        minuting.sendForAdjustment(course, meeting);
        say("DONE", "2026-02-27");
        adjustment.withdraw(protocol(), cast.rights("representant.abe"));

        assertThat(considered(INVENTORY).standing()).isEqualTo(InputStanding.DONE);
        minuting.sendForAdjustment(course, meeting);
        assertThat(considered(INVENTORY).standing()).isEqualTo(InputStanding.DONE);
    }

    @Test
    @DisplayName("one from before this says nothing of it, and has the text it had")
    void before() {
        minuting.sendForAdjustment(course, meeting);
        jdbc.sql("delete from meeting_input where meeting_id = ?")
                .param(meeting.value())
                .update();

        assertThat(minutes().inputs()).isEmpty();
        assertThat(source.canonical(minutes())).doesNotContain("\"inputs\"");
    }

    @Test
    @DisplayName("everyone reads it under the points it fed, in words and with the wheel's shapes")
    void pages(@Autowired BeanFactory beans) {
        say("DONE", "2026-02-27");
        minuting.sendForAdjustment(course, meeting);
        minuting.approveAsAdjuster(course, meeting);
        minuting.approveAsHead(course, meeting);
        DemonstrationReader reader = new DemonstrationReader(beans);

        for (String page : List.of("/protocols/" + protocol(), "/protocols/" + protocol() + "/print")) {
            assertThat(reader.read("anstalld", page))
                    .contains("Underlag ur årscykeln", INVENTORY, "klart den 27 februari 2026", "mark-done");
        }
    }

    @Test
    @DisplayName("what feeds only a secret point stands in no text that others read")
    void secret() {
        jdbc.sql("update agenda_point set secret = true where code = 'compliance' and meeting_id = ?")
                .param(meeting.value())
                .update();

        assertThat(minutes().withoutSecrets().inputs())
                .extracting(each -> each.title().sv())
                .as("the inventory feeds an open point too")
                .contains(INVENTORY)
                .doesNotContain("Lagbevakningssystemet gås igenom med ansvariga");
    }

    @Test
    @DisplayName("each once, with the points it fed")
    void once() {
        assertThat(minutes().inputs())
                .filteredOn(each -> each.title().sv().equals("Intern miljörevision"))
                .extracting(Input::central, Input::points)
                .containsExactly(tuple(false, List.of("audits", "nonconformities")));
    }

    /** Says of ABE's inventory of the year how far it has come. */
    private void say(String state, String doneOn) {
        jdbc.sql(
                        """
                        update cycle_occurrence set state = :state, done_on = cast(:done as date), reason = null
                        where step_id in (select s.id from cycle_step s join cycle_activity a on a.id = s.activity_id
                            join cycle c on c.id = a.cycle_id join unit u on u.id = c.unit_id
                            where u.code = 'abe' and c.year = 2026 and a.title_sv = :title)
                        """)
                .param("state", state)
                .param("done", doneOn)
                .param("title", INVENTORY)
                .update();
    }

    private Minutes minutes() {
        return source.of(meeting);
    }

    private Minutes.Point point(String code) {
        return minutes().points().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Input considered(String title) {
        return minutes().inputs().stream()
                .filter(each -> each.title().sv().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private ProtocolId protocol() {
        return protocols.of(meeting);
    }
}
