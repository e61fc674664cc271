package se.genomgang.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.genomgang.action.ActionKind;
import se.genomgang.action.ActionView;
import se.genomgang.action.Actions;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.EnterHistory;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Stage;
import se.genomgang.protocol.ActionsByHand.Deed;
import se.genomgang.protocol.ActionsByHand.Line;
import se.genomgang.protocol.HistoryBook.Decided;
import se.genomgang.protocol.HistoryBook.Locked;
import se.genomgang.protocol.HistoryBook.Meeting;

/** Steps that meetings and their protocols take at random. */
final class MeetingsAtRandom {

    private final HistoryBook book;
    private final Actions actions;
    private int entered = 50;

    MeetingsAtRandom(HistoryBook book, Actions actions) {
        this.book = book;
        this.actions = actions;
    }

    void plan() {
        School school = book.schools.get(book.chance.nextInt(book.schools.size()));
        LocalDate on = book.today().plusDays(book.chance.nextInt(40));
        MeetingId id = book.desk.plan(school, book.chance.nextBoolean() ? "review" : "follow-up", on);
        Meeting meeting = new Meeting(id, school, book.desk.points(id), on);
        book.meetings.add(meeting);
        book.say("%s was planned", meeting);
    }

    void move() {
        book.one(book.meetings(book::ahead)).ifPresent(meeting -> {
            LocalDate to = book.today().plusDays(book.chance.nextInt(60));
            book.say("%s was moved to %s", meeting, to);
            book.desk.move(meeting.id, to, meeting.school);
            meeting.date = to;
            meeting.decided.forEach(each -> each.deed().move(to));
        });
    }

    void cancelMeeting() {
        book.one(book.meetings(book::ahead)).ifPresent(meeting -> {
            book.say("%s was cancelled", meeting);
            book.desk.cancel(meeting.id, meeting.school);
            meeting.decided.forEach(each -> book.hand.forget(each.deed()));
            book.meetings.remove(meeting);
        });
    }

    void hold() {
        book.one(book.meetings(each ->
                        book.ahead(each) && !each.date.isAfter(book.today().plusDays(30))))
                .ifPresent(meeting -> {
                    if (meeting.date.isAfter(book.today())) {
                        book.go(meeting.date.atTime(12, 0));
                    }
                    book.say("%s was held", meeting);
                    book.desk.hold(meeting.id, meeting.school);
                    meeting.decided.forEach(each -> each.deed().decided());
                });
    }

    void decide() {
        book.one(book.meetings(book::unfrozen)).ifPresent(meeting -> {
            int point = 1 + book.chance.nextInt(meeting.points);
            Rights who = book.somebody(meeting.school);
            LocalDate due = meeting.date.plusDays(book.chance.nextInt(200));
            long decision = book.desk.decide(meeting.id, point, wording("byta möbler", who, due, 0), meeting.school);
            ActionView action = actions.from("decision", List.of(decision)).get(0);
            Deed deed = book.hand.decided(action.id().value(), meeting.school.unit(), meeting.date, who.name(), due);
            meeting.decided.add(new Decided(meeting, point, decision, deed));
            if (!book.ahead(meeting)) {
                deed.decided();
            }
            book.hand.markSecret(deed, meeting.secret.contains(point));
            book.say("%s decided action %d under point %d, for %s by %s", meeting, deed.id(), point, who.name(), due);
        });
    }

    void keepSecret() {
        book.one(book.meetings(book::unfrozen)).ifPresent(this::keepSecret);
    }

    private void keepSecret(Meeting meeting) {
        int point = meeting.decided.isEmpty() || book.chance.nextBoolean()
                ? 1 + book.chance.nextInt(meeting.points)
                : book.any(meeting.decided).point();
        boolean secret = !meeting.secret.contains(point);
        book.say("point %d of %s was marked %s", point, meeting, secret ? "secret" : "open");
        book.desk.keepSecret(meeting.id, point, secret, meeting.school);
        if (secret) {
            meeting.secret.add(point);
        } else {
            meeting.secret.remove(point);
        }
        meeting.decided.stream()
                .filter(each -> each.point() == point)
                .forEach(each -> book.hand.markSecret(each.deed(), secret));
    }

    /** Of an action whose decision stands already only the decision's own words can change. */
    void changeDecision() {
        one(each -> true).ifPresent(decided -> {
            Meeting meeting = decided.meeting();
            Deed deed = decided.deed();
            boolean free = !deed.settled();
            if (!free && deed.dueOn().isBefore(meeting.date)) {
                return;
            }
            Rights who = free ? book.somebody(meeting.school) : book.named(meeting.school, deed.responsible());
            LocalDate due = free ? meeting.date.plusDays(book.chance.nextInt(200)) : deed.dueOn();
            book.say("the decision on action %d was worded anew, for %s by %s", deed.id(), who.name(), due);
            book.desk.reword(
                    meeting.id,
                    decided.point(),
                    decided.decision(),
                    wording("byta ut möbler", who, due, book.desk.actionVersion(deed.id())),
                    meeting.school);
            if (free) {
                deed.reword(who.name(), due);
            }
        });
    }

    void removeDecision() {
        one(each -> !each.deed().settled()).ifPresent(decided -> {
            Meeting meeting = decided.meeting();
            book.say("the decision on action %d was removed", decided.deed().id());
            book.desk.remove(meeting.id, decided.point(), decided.decision(), meeting.school);
            meeting.decided.remove(decided);
            book.hand.forget(decided.deed());
        });
    }

    /** Takes effect when the protocol is locked; half of those that have not are taken back. */
    void decideToCancel() {
        book.one(book.meetings(book::unfrozen)).ifPresent(meeting -> {
            List<Decided> ahead = meeting.cancelling.stream()
                    .filter(each -> !each.deed().closed())
                    .toList();
            if (!ahead.isEmpty() && book.chance.nextBoolean()) {
                Decided back = book.any(ahead);
                book.say(
                        "the decision to cancel action %d was removed",
                        back.deed().id());
                book.desk.remove(meeting.id, back.point(), back.decision(), meeting.school);
                meeting.cancelling.remove(back);
                return;
            }
            book.one(book.followed().stream()
                            .filter(deed -> deed.unit().equals(meeting.school.unit()))
                            .toList())
                    .ifPresent(deed -> decideToCancel(meeting, deed));
        });
    }

    private void decideToCancel(Meeting meeting, Deed deed) {
        int point = 1 + book.chance.nextInt(meeting.points);
        book.say("%s decided under point %d to cancel action %d", meeting, point, deed.id());
        var wording = new Decide("avbryta åtgärden", DecisionResult.OTHER, null, HistoryBook.id(deed));
        meeting.cancelling.add(
                new Decided(meeting, point, book.desk.decide(meeting.id, point, wording, meeting.school), deed));
    }

    void enterHistory() {
        School school = book.schools.get(book.chance.nextInt(book.schools.size()));
        LocalDate on = LocalDate.of(2025, 4, 1).plusDays(book.chance.nextInt(250));
        List<EnterHistory.OpenItem> items = IntStream.range(0, book.chance.nextInt(3))
                .mapToObj(n -> new EnterHistory.OpenItem(
                        "Sedan tidigare", book.somebody(school).person(), on.plusDays(book.chance.nextInt(400))))
                .toList();
        var file = new Upload("protokoll.txt", "Protokoll".getBytes(StandardCharsets.UTF_8), "text/plain");
        MeetingId meeting =
                book.desk.enter(new EnterHistory(school.unit(), "review", on, entered++, file, items), school);
        for (ActionView action : actions.from("history", List.of(meeting.value()))) {
            book.hand
                    .decided(action.id().value(), school.unit(), on, action.responsibleName(), action.dueOn())
                    .decided()
                    .settle(true);
            book.say(
                    "action %d of %s was entered with a meeting on %s",
                    action.id().value(), school.unit(), on);
        }
    }

    void adjust() {
        book.one(book.meetings(each -> !book.ahead(each) && book.unfrozen(each)))
                .ifPresent(this::adjust);
    }

    void adjust(Meeting meeting) {
        if (book.stage(meeting) == Stage.HELD) {
            book.say("the protocol of %s was sent out", meeting);
            book.desk.send(meeting.id, meeting.school);
            meeting.approved = false;
            return;
        }
        Rights who = meeting.approved ? meeting.school.head() : meeting.school.administrativeManager();
        List<Line> expected = book.hand.openOn(meeting.school.unit(), meeting.date, meeting.firstLocked);
        switch (book.desk.approve(meeting.id, who)) {
            case APPROVED -> {
                book.say("the protocol of %s was approved by one", meeting);
                meeting.approved = true;
            }
            case TEXT_CHANGED -> book.say("the protocol of %s had changed and is a draft again", meeting);
            case ADJUSTED -> lock(meeting, expected);
        }
    }

    private void lock(Meeting meeting, List<Line> expected) {
        int version = book.desk.latestVersion(meeting.id, meeting.school);
        book.say(
                "version %d of the protocol of %s was locked, listing %s", version, meeting, HistoryBook.ids(expected));
        meeting.decided.forEach(each -> each.deed().settle(!meeting.secret.contains(each.point())));
        meeting.cancelling.stream()
                .map(Decided::deed)
                .filter(deed -> !deed.closed())
                .forEach(deed -> deed.close(book.now()));
        meeting.firstLocked = meeting.firstLocked == null ? book.now() : meeting.firstLocked;
        book.locked.add(new Locked(meeting, version, expected));
        assertThat(book.listed(meeting, version))
                .as("what version %d of %s lists", version, meeting)
                .containsExactlyElementsOf(expected);
    }

    void correct() {
        book.one(book.meetings(each -> !book.unfrozen(each))).ifPresent(this::correct);
    }

    private void correct(Meeting meeting) {
        book.say("a correction of the protocol of %s was opened", meeting);
        book.desk.correct(meeting.id, meeting.school);
        meeting.approved = false;
    }

    private Optional<Decided> one(Predicate<Decided> which) {
        return book.one(book.meetings(book::unfrozen).stream()
                .flatMap(meeting -> meeting.decided.stream())
                .filter(which)
                .toList());
    }

    private static Decide wording(String text, Rights who, LocalDate due, int version) {
        return new Decide(
                text,
                DecisionResult.ACTION,
                new Decide.ToDo("Byt möblerna", ActionKind.IMPROVEMENT, who.person(), due, version));
    }
}
