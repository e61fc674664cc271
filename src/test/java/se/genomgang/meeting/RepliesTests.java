package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

@DatabaseTest
@RecordApplicationEvents
@DisplayName("An answer to a summons")
class RepliesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);

    @Autowired
    private Meetings meetings;

    @Autowired
    private Replies replies;

    @Autowired
    private Workspaces workspaces;

    @Autowired
    private MeetingObligations obligations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private GivenMeetings given;
    private School school;
    private MeetingId id;
    private Rights manager;

    @BeforeEach
    void summoned(@Autowired BeanFactory beans) {
        given = new GivenMeetings(beans);
        school = given.school();
        id = given.summoned(school, DAY);
        manager = school.administrativeManager();
    }

    @Test
    @DisplayName("is given by those who are summoned, for themselves")
    void by_those_summoned() {
        replies.give(id, Reply.COMING, "", 0, manager);
        assertThat(all().reply(manager.person().value())).isEqualTo(Reply.COMING);
        assertThat(all().waiting()).isEqualTo(3);
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() -> replies.give(id, Reply.COMING, "", 0, given.somebody()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> replies.give(id, Reply.COMING, "", 0, given.coordinator()));
        MeetingId planned = given.review(school, DAY.plusDays(1));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> replies.give(planned, Reply.COMING, "", 0, school.head()));
    }

    @Test
    @DisplayName("may be changed until the meeting has been held; each is kept, and told once")
    void may_be_changed() {
        replies.give(id, Reply.MAYBE, "Kollar", 0, manager);
        replies.give(id, Reply.MAYBE, "Kollar ", 0, manager);
        replies.give(id, Reply.NOT_COMING, "Sjuk", 0, manager);
        assertThat(jdbc.sql("select reply from participant_reply where meeting_id = ? order by id")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("MAYBE", "NOT_COMING");
        assertThat(events.stream(ReplyGiven.class).filter(told -> told.meeting().equals(id)))
                .extracting(ReplyGiven::reply)
                .containsExactly(Reply.MAYBE, Reply.NOT_COMING);
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> replies.give(id, Reply.COMING, "x".repeat(501), 0, manager));

        clock.set(DAY);
        meetings.hold(id, school.representative());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> replies.give(id, Reply.COMING, "", 0, manager));
        assertThat(desk(manager).asks()).isFalse();
    }

    @Test
    @DisplayName("is asked for anew when the meeting is moved to another time, not when it only changes place")
    void asked_anew() {
        replies.give(id, Reply.COMING, "Gärna", 0, manager);
        move(DAY, "Sal 3");
        assertThat(desk(manager).mine()).isEqualTo(Reply.COMING);

        move(DAY.plusDays(1), "Sal 3");
        ReplyDesk desk = desk(manager);
        assertThat(desk.mine()).isNull();
        assertThat(desk.earlier()).isNotNull();
        assertThat(desk.earlier().date()).isEqualTo(DAY);
        assertThat(desk(school.head()).all().waiting()).isEqualTo(4);
        assertThatExceptionOfType(Stale.class)
                .as("meant for the time that was shown")
                .isThrownBy(() -> replies.give(id, Reply.COMING, "", 0, manager))
                .satisfies(stale -> assertThat(stale.theirs()).startsWith("2026-03-25 09:00"));
        replies.give(id, Reply.COMING, "", 2, manager);
        assertThat(desk(manager).mine()).isEqualTo(Reply.COMING);
    }

    @Test
    @DisplayName(
            "that somebody required does not come tells the organisers to seek a deputy, unless another in the function comes")
    void declined() {
        replies.give(id, Reply.NOT_COMING, "", 0, manager);
        assertThat(desk(school.representative()).declined())
                .extracting(MeetingReplies.Chair::name)
                .containsExactly("Adam Mötesson");
        assertThat(desk(school.representative()).overview()).isTrue();
        assertThat(desk(school.environmentalRepresentative()).overview())
                .as("a participant sees their own")
                .isFalse();

        MeetingReplies.Chair deputy = new MeetingReplies.Chair(
                school.head().person().value(), "Ersättaren", "administrative-manager", new Label("", ""), true);
        List<MeetingReplies.Chair> chairs =
                new ArrayList<>(desk(school.representative()).declined());
        chairs.add(deputy);
        assertThat(all().declined(chairs)).isEmpty();
    }

    @Test
    @DisplayName("is the first thing to do for who is summoned")
    void to_do() {
        assertThat(titles()).contains("meeting.task.answer").doesNotContain("meeting.task.attend");
        replies.give(id, Reply.COMING, "", 0, manager);
        assertThat(titles()).contains("meeting.task.attend").doesNotContain("meeting.task.answer");
        move(DAY.plusDays(1), "Sal 2");
        assertThat(titles()).contains("meeting.task.answer");
    }

    private List<String> titles() {
        return obligations.obligations(ObligationScope.ownedBy(manager), LocalDate.of(2026, 3, 2)).stream()
                .map(each -> each.title().key())
                .toList();
    }

    private void move(LocalDate day, String place) {
        MeetingView view = meetings.get(id, school.representative());
        Occasion to = new Occasion(day, LocalTime.of(9, 0), LocalTime.of(11, 0), place, "");
        meetings.reschedule(id, to, "Krock", view.icsSequence(), school.representative());
    }

    private MeetingReplies all() {
        return replies.of(id, meetings.get(id, manager).occasion());
    }

    private ReplyDesk desk(Rights reader) {
        return workspaces.of(id, reader).replies();
    }
}
