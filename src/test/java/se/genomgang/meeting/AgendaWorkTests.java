package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.testing.DatabaseTest;

/** Writing under the points: promises 2 and 7, and "Who sees and does what". */
@DatabaseTest
@RecordApplicationEvents
class AgendaWorkTests {

    private static final String CONCLUSION = "CONCLUSION";

    @Autowired
    AgendaWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    AgendaFixture school;
    Rights writer;

    @BeforeEach
    void meeting() {
        school = new AgendaFixture(jdbc);
        writer = school.representative;
    }

    @Test
    void a_saved_text_has_a_version_and_a_time() {
        SavedText saved = work.saveText(school.meeting, 5, CONCLUSION, "Kraven uppfylls.", 0, writer);

        assertThat(saved.version()).isEqualTo(1);
        assertThat(work.saveText(school.meeting, 5, CONCLUSION, "Kraven uppfylls inte.", 1, writer)
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_second_editor_gets_both_texts_and_nothing_is_overwritten() {
        work.saveText(school.meeting, 5, CONCLUSION, "Den förstas", 0, writer);
        Rights second = school.holder("Svea", se.genomgang.kernel.Capacity.REPRESENTATIVE);

        assertThatThrownBy(() -> work.saveText(school.meeting, 5, CONCLUSION, "Den andras", 0, second))
                .isInstanceOfSatisfying(Stale.class, stale -> {
                    assertThat(stale.mine()).isEqualTo("Den andras");
                    assertThat(stale.theirs()).isEqualTo("Den förstas");
                    assertThat(stale.theirsBy()).isEqualTo("Rune Agendasson");
                    assertThat(stale.version()).isEqualTo(1);
                });
    }

    @Test
    void saving_the_same_text_twice_is_no_conflict() {
        work.saveText(school.meeting, 5, CONCLUSION, "Samma", 0, writer);

        assertThat(work.saveText(school.meeting, 5, CONCLUSION, "Samma\r\n", 0, writer)
                        .version())
                .isEqualTo(1);
    }

    @Test
    void text_is_kept_with_one_kind_of_line_end_and_without_control_characters() {
        SavedText saved = work.saveText(school.meeting, 5, CONCLUSION, "Ett\r\ntvå\u0000\rtre\uD800", 0, writer);

        assertThat(saved.text()).isEqualTo("Ett\ntvå\ntre\uFFFD");
    }

    @Test
    void a_text_longer_than_the_limit_is_refused_at_its_field() {
        assertThatThrownBy(() ->
                        work.saveText(school.meeting, 5, CONCLUSION, "a".repeat(AgendaWork.TEXT_LIMIT + 1), 0, writer))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void questions_of_the_routine_are_answered_only_under_their_own_point() {
        work.saveText(school.meeting, 9, "PROMPT:climate", "Ja", 0, writer);

        assertThatThrownBy(() -> work.saveText(school.meeting, 8, "PROMPT:climate", "Ja", 0, writer))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> work.saveText(school.meeting, 8, "NONSENSE", "Ja", 0, writer))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void who_does_not_see_the_meeting_finds_no_point_and_who_may_not_write_is_told_so() {
        assertThatThrownBy(() -> work.saveText(school.meeting, 5, CONCLUSION, "x", 0, school.stranger()))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> work.saveText(school.meeting, 5, CONCLUSION, "x", 0, school.attendee("Maj")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> work.saveText(school.meeting, 5, CONCLUSION, "x", 0, school.head))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> work.saveText(school.meeting, 99, CONCLUSION, "x", 0, writer))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void a_frozen_meeting_refuses_in_the_domains_words() {
        school.freeze();

        assertThatThrownBy(() -> work.saveText(school.meeting, 5, CONCLUSION, "x", 0, writer))
                .isInstanceOf(Refused.class)
                .hasMessage("meeting.refused.frozen");
        assertThatThrownBy(() -> work.sayNothingToReport(school.meeting, 5, "x", writer))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> work.comment(school.meeting, 5, "x", writer)).isInstanceOf(Refused.class);
    }

    @Test
    void a_change_after_the_meeting_was_held_is_told_each_time_and_written_in_the_journal_once_a_spell() {
        school.stage(Stage.HELD);
        work.saveText(school.meeting, 5, CONCLUSION, "Ett", 0, writer);
        work.saveText(school.meeting, 5, CONCLUSION, "Ett två", 1, writer);

        assertThat(events.stream(TextChanged.class)).hasSize(2);
        assertThat(events.stream(TextWritten.class)).hasSize(1);
    }

    @Test
    void before_the_meeting_nobody_has_approved_anything() {
        work.saveText(school.meeting, 5, CONCLUSION, "Ett", 0, writer);

        assertThat(events.stream(TextChanged.class)).isEmpty();
    }

    @Test
    void nothing_to_report_needs_a_reason_and_does_not_fit_a_formal_point() {
        assertThatThrownBy(() -> work.sayNothingToReport(school.meeting, 4, " ", writer))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> work.sayNothingToReport(school.meeting, 1, "Inget", writer))
                .isInstanceOf(Refused.class);

        work.sayNothingToReport(school.meeting, 4, "Inga klagomål har kommit in.", writer);
        assertThat(events.stream(NothingToReportSaid.class)).hasSize(1);
    }

    @Test
    void attendees_comment_from_the_summons_on_and_others_do_not() {
        Rights attendee = school.attendee("Maj");
        work.comment(school.meeting, 5, "Hej", attendee);

        assertThat(events.stream(CommentMade.class)).hasSize(1);
        assertThatThrownBy(() -> work.comment(school.meeting, 5, "Hej", school.stranger()))
                .isInstanceOf(NotVisible.class);
    }
}
