package se.genomgang.protocol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import se.genomgang.action.ActionId;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Stage;
import se.genomgang.protocol.ActionsByHand.Deed;
import se.genomgang.protocol.ActionsByHand.Line;
import se.genomgang.testing.TestClock;

/** What has happened so far in a random history, what day it is in it, and what may happen next. */
final class HistoryBook {

    static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 1, 7, 8, 0);

    /** A decision with an action: one that it opened, or one that it cancels. */
    record Decided(Meeting meeting, int point, long decision, Deed deed) {}

    /** A version of a protocol that was locked, with what was to stand under point 2. */
    record Locked(Meeting meeting, int version, List<Line> listed) {}

    /** A meeting with what has been decided at it. */
    static final class Meeting {

        final MeetingId id;
        final School school;
        final int points;
        LocalDate date;
        boolean approved;

        @Nullable
        LocalDateTime firstLocked;

        final List<Decided> decided = new ArrayList<>();
        final List<Decided> cancelling = new ArrayList<>();
        final Set<Integer> secret = new HashSet<>();

        Meeting(MeetingId id, School school, int points, LocalDate date) {
            this.id = id;
            this.school = school;
            this.points = points;
            this.date = date;
        }

        @Override
        public String toString() {
            return "meeting " + id + " of unit " + school.unit() + " on " + date;
        }
    }

    final Random chance;
    final MeetingDesk desk;
    final List<School> schools;
    final ActionsByHand hand = new ActionsByHand();
    final List<Meeting> meetings = new ArrayList<>();
    final List<Locked> locked = new ArrayList<>();
    final List<String> story = new ArrayList<>();
    private final TestClock clock;
    private LocalDateTime now = BEGINNING;

    HistoryBook(long seed, BeanFactory beans, List<School> schools) {
        this.chance = new Random(seed);
        this.desk = new MeetingDesk(beans);
        this.clock = beans.getBean(TestClock.class);
        this.schools = schools;
    }

    void go(LocalDateTime to) {
        now = to;
        clock.set(now);
    }

    void someMinutesPass() {
        go(now.plusMinutes(1 + chance.nextInt(20)));
    }

    void daysPass(int days) {
        if (days > 0) {
            go(today().plusDays(days).atTime(8, 0));
        }
    }

    LocalDateTime now() {
        return now;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    void say(String sentence, Object... words) {
        story.add(now + " " + sentence.formatted(words));
    }

    Stage stage(Meeting meeting) {
        return desk.view(meeting.id, meeting.school).stage();
    }

    boolean ahead(Meeting meeting) {
        return stage(meeting) == Stage.PLANNED;
    }

    boolean unfrozen(Meeting meeting) {
        return stage(meeting) != Stage.ADJUSTED;
    }

    List<Meeting> meetings(Predicate<Meeting> which) {
        return meetings.stream().filter(which).toList();
    }

    List<Deed> followed() {
        return hand.all().stream().filter(Deed::followed).toList();
    }

    <T> Optional<T> one(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(any(of));
    }

    <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /** Somebody of the school but the head, who would have to judge the own action. */
    Rights somebody(School school) {
        return any(others(school));
    }

    Rights named(School school, String name) {
        return others(school).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    School schoolOf(Deed deed) {
        return schools.stream()
                .filter(each -> each.unit().equals(deed.unit()))
                .findFirst()
                .orElseThrow();
    }

    /** What a version says under point 2, in the words of the hand. */
    List<Line> listed(Meeting meeting, int version) {
        return desk.listed(meeting.id, version, meeting.school).stream()
                .map(each -> new Line(
                        each.id(), each.responsible(), each.dueOn(), each.late(), each.secret(), each.reported()))
                .toList();
    }

    static ActionId id(Deed deed) {
        return new ActionId(deed.id());
    }

    static List<Long> ids(List<Line> lines) {
        return lines.stream().map(Line::id).toList();
    }

    private static List<Rights> others(School school) {
        return Stream.of(school.administrativeManager(), school.environmentalRepresentative(), school.representative())
                .toList();
    }
}
