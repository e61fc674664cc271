package se.genomgang.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import se.genomgang.action.ActionView;
import se.genomgang.action.Actions;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.Stage;
import se.genomgang.protocol.ActionsByHand.Line;
import se.genomgang.protocol.HistoryBook.Locked;
import se.genomgang.protocol.HistoryBook.Meeting;

/**
 * Some years of two schools, made up from a seed: decided, reported, accepted, returned, postponed, cancelled, held, moved, adjusted, corrected. Each
 * step is taken through the use cases that the pages use and kept by hand beside; whenever a protocol is locked, the two are held together.
 */
final class RandomHistory {

    private static final int STEPS = 70;
    private static final int DAYS_ASKED = 10;

    private final HistoryBook book;
    private final MeetingsAtRandom meetings;
    private final ActionsAtRandom deeds;
    private final Actions actions;
    private final CarryOver carryOver;

    RandomHistory(long seed, BeanFactory beans, List<School> schools) {
        book = new HistoryBook(seed, beans, schools);
        actions = beans.getBean(Actions.class);
        carryOver = beans.getBean(CarryOver.class);
        meetings = new MeetingsAtRandom(book, actions);
        deeds = new ActionsAtRandom(book, beans);
    }

    /** Lives through it; on a fault throws with the whole story. */
    void live() {
        try {
            for (int step = 0; step < STEPS; step++) {
                book.someMinutesPass();
                step(book.chance.nextInt(100));
            }
            adjustWhatIsHeld();
            nothingLockedHasChanged();
            anyDayIsToldRight();
            theProofSaysTheSame();
        } catch (RuntimeException | AssertionError fault) {
            throw new AssertionError(fault + "\nThe history:\n" + String.join("\n", book.story), fault);
        }
    }

    /** How many protocols were locked, corrections counted. */
    int locked() {
        return book.locked.size();
    }

    /** How many times an open action stood in one. */
    int listed() {
        return book.locked.stream().mapToInt(each -> each.listed().size()).sum();
    }

    int decided() {
        return book.hand.all().size();
    }

    private void step(int dice) {
        if (dice < 10) {
            book.daysPass(book.chance.nextInt(45));
        } else if (dice < 18) {
            meetings.plan();
        } else if (dice < 32) {
            meetings.decide();
        } else if (dice < 34) {
            meetings.keepSecret();
        } else if (dice < 36) {
            meetings.decideToCancel();
        } else if (dice < 38) {
            meetings.changeDecision();
        } else if (dice < 40) {
            meetings.removeDecision();
        } else if (dice < 42) {
            meetings.move();
        } else if (dice < 43) {
            meetings.cancelMeeting();
        } else if (dice < 51) {
            meetings.hold();
        } else if (dice < 74) {
            meetings.adjust();
        } else if (dice < 77) {
            meetings.correct();
        } else {
            act(dice);
        }
    }

    private void act(int dice) {
        if (dice < 86) {
            deeds.report();
        } else if (dice < 93) {
            deeds.answer();
        } else if (dice < 96) {
            deeds.amend();
        } else if (dice < 97) {
            deeds.cancelAction();
        } else {
            meetings.enterHistory();
        }
    }

    private void adjustWhatIsHeld() {
        List<Meeting> waiting = book.meetings(each -> book.unfrozen(each) && !book.ahead(each));
        for (Meeting meeting : waiting) {
            while (book.stage(meeting) != Stage.ADJUSTED) {
                book.someMinutesPass();
                meetings.adjust(meeting);
            }
        }
    }

    private void nothingLockedHasChanged() {
        for (Locked each : book.locked) {
            assertThat(book.listed(each.meeting(), each.version()))
                    .as("version %d of %s, read again", each.version(), each.meeting())
                    .containsExactlyElementsOf(each.listed());
        }
    }

    private void anyDayIsToldRight() {
        for (int day = 0; day < DAYS_ASKED; day++) {
            School school = book.any(book.schools);
            LocalDate on = book.today().minusDays(book.chance.nextInt(400));
            assertThat(actions.openActionsOf(school.unit(), on).stream()
                            .map(ActionView::id)
                            .map(id -> id.value()))
                    .as("open in unit %s on %s", school.unit(), on)
                    .containsExactlyElementsOf(HistoryBook.ids(book.hand.openOn(school.unit(), on, null)));
        }
    }

    private void theProofSaysTheSame() {
        Rights reader = reader();
        CarryOver.Proof proof = carryOver.of(LocalDate.of(2025, 1, 1), LocalDate.of(2099, 12, 31), reader);
        assertThat(proof.meetings()).as("the proof").allMatch(CarryOver.Meeting::whole);
        Map<Meeting, List<Line>> latest = new LinkedHashMap<>();
        book.locked.forEach(each -> latest.put(each.meeting(), each.listed()));
        assertThat(proof.meetings()).hasSize(latest.size());
        assertThat(proof.carried())
                .isEqualTo(latest.values().stream().mapToInt(List::size).sum());
    }

    private Rights reader() {
        Rights somebody = book.schools.get(0).representative();
        Set<Grant> both = book.schools.stream()
                .map(school -> new Grant(Capacity.REPRESENTATIVE, school.unit()))
                .collect(Collectors.toSet());
        return new Rights(somebody.person(), somebody.name(), false, both);
    }
}
