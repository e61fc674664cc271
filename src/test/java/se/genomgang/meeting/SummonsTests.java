package se.genomgang.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("The summons")
class SummonsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);

    @Autowired
    private Meetings meetings;

    @Autowired
    private Participants participants;

    @Autowired
    private Summonses summonses;

    private GivenMeetings given;
    private School school;
    private Rights representative;

    @BeforeEach
    void aSchool(@Autowired BeanFactory beans) {
        given = new GivenMeetings(beans);
        school = given.school();
        representative = school.representative();
    }

    @AfterEach
    void inSwedishAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    @DisplayName("shows exactly who gets what before anything leaves, in Swedish also to an English reader")
    void preview() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        MeetingId id = given.review(school, DAY);

        SummonsDraft draft = summonses.draft(view(id, representative));

        assertThat(draft.waiting())
                .extracting(ParticipantView::email)
                .hasSize(4)
                .allMatch(email -> email.contains("@"));
        assertThat(draft.subject()).matches("Kallelse: Ledningens genomgång 1-2026, M\\d+, tisdag den 24 mars 2026");
        assertThat(draft.text())
                .contains(
                        "tisdag den 24 mars 2026, kl. 9.00–11.00", "Plats: Sal 2", "1. Inledning", "15. Mötet avslutas")
                .contains("– Hedda Mötesson, ");
        assertThat(draft.unprepared()).startsWith("2, 3");
    }

    @Test
    @DisplayName("before it is sent it exists for those who read drafts only; what is kept is what went")
    void kept_as_sent() {
        MeetingId id = given.review(school, DAY);
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() -> summonses.draft(view(id, school.administrativeManager())));

        summonses.send(id, "Varmt välkommen", true, representative);
        participants.addGuest(id, "Sena Gästen", "", representative);

        SummonsDraft sent = summonses.draft(view(id, school.administrativeManager()));
        assertThat(sent.text()).contains("Varmt välkommen").doesNotContain("Sena Gästen");
        assertThat(sent.waiting()).extracting(ParticipantView::name).containsExactly("Sena Gästen");
        assertThat(view(id, representative).materialSentOn()).isEqualTo("2026-03-02");
    }

    @Test
    @DisplayName("the calendar file says the time in UTC, keeps its identity, and counts each move")
    void calendar() {
        MeetingId id = given.summoned(school, DAY);
        meetings.reschedule(id, GivenMeetings.at(LocalDate.of(2026, 3, 31)), "Krock", 0, representative);

        assertThat(summonses.draft(view(id, representative)).moved()).isTrue();
        String calendar = summonses.calendar(view(id, representative));

        assertThat(calendar)
                .contains("UID:meeting-" + id + "@genomgang", "SEQUENCE:1", "METHOD:PUBLISH")
                .contains("DTSTART:20260331T070000Z", "DTEND:20260331T090000Z");
        meetings.cancel(id, "Läggs samman", representative);
        assertThat(summonses.calendar(view(id, representative)))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
    }

    @Test
    @DisplayName("a hostile place cannot add lines or components to the calendar file (promise 13)")
    void calendar_is_inert() {
        MeetingId id = given.summoned(school, DAY);
        String hostile = "Sal 2\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT\u2028BEGIN:VALARM;,\\";
        Occasion moved = new Occasion(DAY, LocalTime.of(9, 0), null, hostile, "");
        meetings.reschedule(id, moved, "x", 0, representative);

        String calendar = summonses.calendar(view(id, representative));

        assertThat(calendar.lines().filter(line -> !line.startsWith(" ")).map(line -> line.split("[:;]")[0]))
                .contains("BEGIN", "LOCATION", "END")
                .doesNotContain("ATTENDEE");
        assertThat(calendar.lines())
                .filteredOn(line -> line.startsWith("BEGIN:"))
                .containsExactly("BEGIN:VCALENDAR", "BEGIN:VEVENT");
        assertThat(calendar.lines())
                .filteredOn(line -> line.startsWith("END:"))
                .containsExactly("END:VEVENT", "END:VCALENDAR");
    }

    @Test
    @DisplayName("a time is Swedish time, on the days when the clocks change too")
    void summer_and_winter_time() {
        assertThat(startsAt(LocalDate.of(2027, 10, 30))).isEqualTo("2027-10-30T07:00:00Z");
        assertThat(startsAt(LocalDate.of(2027, 10, 31))).isEqualTo("2027-10-31T08:00:00Z");
        assertThat(startsAt(LocalDate.of(2030, 3, 30))).isEqualTo("2030-03-30T08:00:00Z");
        assertThat(startsAt(LocalDate.of(2030, 3, 31))).isEqualTo("2030-03-31T07:00:00Z");
    }

    private static Instant startsAt(LocalDate day) {
        return SummonsCalendar.when(GivenMeetings.at(day)).start();
    }

    private MeetingView view(MeetingId id, Rights rights) {
        return meetings.get(id, rights);
    }
}
