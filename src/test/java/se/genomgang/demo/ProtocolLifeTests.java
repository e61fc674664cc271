package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Participants;
import se.genomgang.overview.DecisionBook;
import se.genomgang.overview.DecisionFilter;
import se.genomgang.overview.DecisionLine;
import se.genomgang.protocol.Adjustment;
import se.genomgang.protocol.Adjustment.Outcome;
import se.genomgang.protocol.Delivery;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.protocol.ProtocolState;
import se.genomgang.protocol.ProtocolView;
import se.genomgang.protocol.Protocols;
import se.genomgang.testing.DemonstrationTest;
import se.genomgang.testing.StatementCount;

@DemonstrationTest
@Transactional
@DisplayName("A protocol from draft to received, and corrected")
class ProtocolLifeTests {

    @Autowired
    private Cast cast;

    @Autowired
    private Play play;

    @Autowired
    private Minuting minuting;

    @Autowired
    private AgendaWork agenda;

    @Autowired
    private Protocols protocols;

    @Autowired
    private Adjustment adjustment;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Participants participants;

    @Autowired
    private Meetings meetings;

    @Autowired
    private DecisionBook book;

    @Autowired
    private JdbcClient jdbc;

    private final Course course = new Course("abe", "review", LocalDate.of(2026, 3, 2), 0, 0, 0, 0, 0, 0);
    private MeetingId meeting = new MeetingId(0);

    @BeforeEach
    void holdAMeeting() {
        meeting = play.plan(course);
        play.prepare(course, meeting, 1);
        play.summon(course, meeting);
        play.sendMaterial(course, meeting);
        play.hold(course, meeting, 1);
    }

    @Test
    void any_change_of_text_while_it_is_out_makes_it_a_draft_again() {
        minuting.sendForAdjustment(course, meeting);
        minuting.approveAsAdjuster(course, meeting);

        write("En helt annan slutsats.");

        assertThat(view("representant.abe").state()).isEqualTo(ProtocolState.DRAFT);
        assertThat(view("representant.abe").round().end().cause()).isEqualTo("TEXT_CHANGED");
        assertThat(view("representant.abe").round().end().by())
                .isEqualTo(cast.rights("representant.abe").name());
        minuting.sendForAdjustment(course, meeting);
        assertThat(view("representant.abe").round().end()).isNull();
        assertThat(view("representant.abe").round().answers()).allMatch(answer -> answer.answer() == null);
    }

    @Test
    void an_approval_holds_for_exactly_the_text_that_was_shown() {
        minuting.sendForAdjustment(course, meeting);

        assertThatThrownBy(() -> adjustment.approve(protocol(), "0".repeat(64), cast.rights("adminchef.abe")))
                .isInstanceOf(Refused.class);
        String shown = view("adminchef.abe").contentHash();
        assertThat(adjustment.approve(protocol(), shown, cast.rights("adminchef.abe")))
                .isEqualTo(Outcome.APPROVED);
        assertThat(adjustment.approve(protocol(), shown, cast.rights("chef.abe")))
                .isEqualTo(Outcome.ADJUSTED);
    }

    @Test
    void a_return_says_why() {
        minuting.sendForAdjustment(course, meeting);

        assertThatThrownBy(() -> adjustment.giveBack(protocol(), " ", cast.rights("chef.abe")))
                .isInstanceOf(InvalidField.class);
        adjustment.giveBack(protocol(), "Punkt 5 behöver siffror.", cast.rights("chef.abe"));
        assertThat(view("representant.abe").state()).isEqualTo(ProtocolState.DRAFT);
    }

    /** A page may take ten; the session and the rights take three. */
    @Test
    void reading_it_takes_seven_statements_at_most_in_every_state() {
        Rights rights = cast.rights("representant.abe");
        ProtocolId protocol = protocol();
        Runnable reading = () -> protocols.show(protocol, rights);
        assertThat(StatementCount.during(reading)).hasSizeLessThanOrEqualTo(7);
        minuting.sendForAdjustment(course, meeting);
        assertThat(StatementCount.during(reading)).hasSizeLessThanOrEqualTo(7);
        adjustment.withdraw(protocol, rights);
        assertThat(StatementCount.during(reading)).hasSizeLessThanOrEqualTo(7);
        minuting.sendForAdjustment(course, meeting);
        minuting.approveAsAdjuster(course, meeting);
        minuting.approveAsHead(course, meeting);
        assertThat(StatementCount.during(reading)).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void a_round_taken_back_says_so() {
        minuting.sendForAdjustment(course, meeting);
        adjustment.withdraw(protocol(), cast.rights("representant.abe"));

        assertThat(view("representant.abe").round().end().cause()).isEqualTo("WITHDRAWN");
    }

    @Test
    void everyone_who_approved_stands_under_the_locked_text_with_the_day() {
        minuting.sendForAdjustment(course, meeting);
        assertThat(view("representant.abe").signatures())
                .extracting(ProtocolView.Signature::name, ProtocolView.Signature::approvedAt)
                .containsExactly(
                        tuple(cast.rights("adminchef.abe").name(), null),
                        tuple(cast.rights("chef.abe").name(), null));
        minuting.approveAsAdjuster(course, meeting);
        minuting.approveAsHead(course, meeting);

        assertThat(view("anstalld").signatures())
                .extracting(ProtocolView.Signature::name, one -> one.function().sv(), ProtocolView.Signature::deputy)
                .containsExactly(
                        tuple(cast.rights("adminchef.abe").name(), "Administrativ chef", false),
                        tuple(cast.rights("chef.abe").name(), "Skolchef", false));
        assertThat(view("anstalld").signatures())
                .allSatisfy(one -> assertThat(one.approvedAt()).isNotNull());
    }

    @Test
    void a_deputy_who_approves_in_the_heads_place_is_called_a_deputy() {
        cast.deputy("anstalld", "chef.abe", course.date());
        minuting.sendForAdjustment(course, meeting);
        minuting.approveAsAdjuster(course, meeting);
        adjustment.approve(protocol(), view("anstalld").contentHash(), cast.rights("anstalld"));

        assertThat(view("miljochef").state()).isEqualTo(ProtocolState.ADJUSTED);
        assertThat(view("miljochef").signatures().get(1)).satisfies(one -> {
            assertThat(one.name()).isEqualTo(cast.rights("anstalld").name());
            assertThat(one.function().sv()).isEqualTo("Skolchef");
            assertThat(one.deputy()).isTrue();
        });
    }

    @Test
    void the_database_refuses_to_change_who_approved() {
        adjust();

        assertThatThrownBy(() -> jdbc.sql("update protocol_approval set name = 'Någon annan'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_one_who_keeps_the_minutes_is_not_chosen_alone_to_adjust_them() {
        assertThatThrownBy(() -> participants.chooseAdjusters(
                        meeting, Set.of(cast.id("representant.abe")), cast.rights("representant.abe")))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> participants.chooseSecretary(
                        meeting, cast.id("adminchef.abe"), cast.rights("representant.abe")))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void others_read_the_decisions_in_force_until_a_correction_of_them_is_adjusted() {
        adjust();
        DecisionLine before = decided("anstalld").get(0);
        delivery.correct(protocol(), "Fel beslut.", cast.rights("representant.abe"));
        jdbc.sql("update decision set text = 'något helt annat' where point_id in"
                        + " (select id from agenda_point where meeting_id = ? and position = ?)")
                .params(meeting.value(), before.point())
                .update();

        assertThat(decided("representant.abe")).extracting(DecisionLine::text).contains("något helt annat");
        assertThat(decided("anstalld"))
                .extracting(DecisionLine::text, DecisionLine::draft, DecisionLine::actionId, DecisionLine::dueOn)
                .contains(tuple(before.text(), false, before.actionId(), before.dueOn()))
                .noneMatch(line -> line.toList().contains("något helt annat"));
        assertThat(meetings.get(meeting, cast.rights("anstalld")).access().readsMaterial())
                .isFalse();
        adjust();
        assertThat(decided("anstalld")).extracting(DecisionLine::text).contains("något helt annat");
    }

    @Test
    void a_decision_of_a_secret_point_stays_secret_while_a_correction_is_written() {
        jdbc.sql("update agenda_point set secret = true where meeting_id = ?")
                .param(meeting.value())
                .update();
        adjust();
        delivery.correct(protocol(), "Fel beslut.", cast.rights("representant.abe"));

        assertThat(decided("representant.abe")).isNotEmpty();
        assertThat(decided("anstalld")).isEmpty();
    }

    private List<DecisionLine> decided(String who) {
        var all = new DecisionFilter(2026, "abe", null, "", null);
        return book.of(all, cast.rights(who)).lines().stream()
                .filter(line -> line.meetingId() == meeting.value())
                .toList();
    }

    @Test
    void a_correction_is_a_new_version_and_both_stay_readable_with_their_difference() {
        adjust();
        minuting.submit(course, meeting);
        delivery.correct(protocol(), "Fel slutsats under punkt 5.", cast.rights("representant.abe"));
        write("En rättad slutsats.");
        adjust();

        ProtocolView first = protocols.show(protocol(), 1, cast.rights("anstalld"));
        ProtocolView second = protocols.show(protocol(), cast.rights("anstalld"));
        assertThat(second.number()).isEqualTo(2);
        assertThat(first.contentHash()).isNotEqualTo(second.contentHash());
        assertThat(protocols
                        .difference(protocol(), 1, 2, cast.rights("anstalld"), Locale.forLanguageTag("sv"))
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.point()).isEqualTo(5));
    }

    @Test
    void the_database_refuses_to_change_a_snapshot() {
        adjust();

        assertThatThrownBy(() -> jdbc.sql("update protocol_snapshot set minutes = minutes || ' '")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_database_refuses_to_change_an_adjusted_text() {
        adjust();

        assertThatThrownBy(() -> jdbc.sql(
                                """
                                update point_text set text = 'ändrad' where point_id in
                                (select id from agenda_point where meeting_id = ? and position = 5)
                                """)
                        .param(meeting.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_chain_of_the_archive_is_whole() {
        adjust();

        assertThat(protocols.firstBroken()).isNull();
    }

    private void adjust() {
        minuting.sendForAdjustment(course, meeting);
        minuting.approveAsAdjuster(course, meeting);
        minuting.approveAsHead(course, meeting);
    }

    private void write(String text) {
        int version = jdbc.sql(
                        """
                        select t.version from point_text t join agenda_point p on p.id = t.point_id
                        where p.meeting_id = ? and p.position = 5 and t.kind = 'CONCLUSION'
                        """)
                .param(meeting.value())
                .query(Integer.class)
                .single();
        agenda.saveText(meeting, 5, "CONCLUSION", text, version, cast.rights("representant.abe"));
    }

    private ProtocolId protocol() {
        return protocols.of(meeting);
    }

    private ProtocolView view(String who) {
        return protocols.show(protocol(), cast.rights(who));
    }
}
