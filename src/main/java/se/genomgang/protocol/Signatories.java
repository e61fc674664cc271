package se.genomgang.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Minutes;
import se.genomgang.organisation.Appointments;
import se.genomgang.organisation.Holder;
import se.genomgang.protocol.ProtocolView.AnswerView;
import se.genomgang.protocol.ProtocolView.RoundView;
import se.genomgang.protocol.ProtocolView.Signature;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.RecordRule;

/** Who is to adjust a draft: the chosen adjusters and the head of the unit, or the deputy who answered in the head's place. */
@Component
class Signatories {

    private final Appointments appointments;
    private final Clock clock;

    Signatories(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    List<Signature> of(
            MeetingView meeting, Minutes minutes, MeetingRules rules, ProtocolState state, @Nullable RoundView round) {
        if (!rules.asksFor(RecordRule.ADJUSTMENT)) {
            return List.of();
        }
        if (round == null) {
            return chosen(meeting, minutes);
        }
        return state == ProtocolState.ADJUSTMENT ? out(round) : again(round, minutes);
    }

    /** After a round in vain: those chosen now, and the head who was asked then. */
    private static List<Signature> again(RoundView round, Minutes minutes) {
        List<AnswerView> heads = first(
                round.answers().stream()
                        .filter(AnswerView::heads)
                        .filter(head -> minutes.adjusters().stream()
                                .noneMatch(
                                        one -> one.personId() == head.person().value()))
                        .toList(),
                head -> !head.deputy(),
                head -> true);
        return Stream.concat(
                        minutes.adjusters().stream().map(one -> of(one, minutes)),
                        heads.stream().map(head -> new Signature(head.name(), head.function(), head.deputy(), null)))
                .toList();
    }

    private static List<Signature> out(RoundView round) {
        List<AnswerView> heads = first(
                round.answers().stream().filter(AnswerView::heads).toList(),
                AnswerView::approved,
                one -> !one.deputy());
        return Stream.concat(round.answers().stream().filter(one -> !one.heads()), heads.stream())
                .map(one -> new Signature(
                        one.name(), one.function(), one.deputy(), one.approved() ? one.answeredAt() : null))
                .toList();
    }

    private List<Signature> chosen(MeetingView meeting, Minutes minutes) {
        List<Holder> heads = appointments.withCapacity(Capacity.HEAD, meeting.unit(), LocalDate.now(clock)).stream()
                .filter(head -> minutes.adjusters().stream()
                        .noneMatch(one -> one.personId() == head.person().value()))
                .toList();
        return Stream.concat(
                        minutes.adjusters().stream().map(one -> of(one, minutes)),
                        first(heads, head -> !head.deputy(), head -> true).stream()
                                .map(head -> new Signature(head.name(), head.function(), head.deputy(), null)))
                .toList();
    }

    /** One who signs, by the function held at the meeting. */
    static Signature of(Minutes.Signatory one, Minutes minutes) {
        boolean deputy = minutes.attendees().stream()
                .anyMatch(attendee ->
                        attendee.asDeputy() && Long.valueOf(one.personId()).equals(attendee.personId()));
        return new Signature(one.name(), one.function(), deputy, null);
    }

    /** Those of whom the first condition holds; where it holds of nobody, those of the second, otherwise all. */
    private static <T> List<T> first(List<T> all, Predicate<T> condition, Predicate<T> otherwise) {
        return Stream.of(condition, otherwise)
                .map(each -> all.stream().filter(each).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(all);
    }
}
