package se.genomgang.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.genomgang.finding.StandingFinding;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Minutes;
import se.genomgang.meeting.ParticipantView;
import se.genomgang.meeting.SummonsDraft;
import se.genomgang.meeting.WorkPoint;
import se.genomgang.meeting.Workspace;

/**
 * What a summons is made from, read at one moment for one reader.
 *
 * @param functions the functions that the routine requires, by code, as they are called on the meeting's date
 * @param materialDue last day for the material, inclusive; null when the routine sets none
 * @param mailed goes by mail: then nothing that is marked secret travels with it
 */
record SummonsMatter(
        Workspace work,
        SummonsDraft summons,
        Map<String, Label> functions,
        @Nullable LocalDate materialDue,
        boolean mailed) {

    MeetingView meeting() {
        return work.meeting();
    }

    List<WorkPoint> points() {
        return work.points();
    }

    Optional<WorkPoint> point(int number) {
        return work.point(number);
    }

    /** Each with the function in which they are summoned. */
    List<Minutes.Signatory> adjusters() {
        return work.adjusters().stream()
                .map(one -> new Minutes.Signatory(one.personId(), one.name(), function(one)))
                .toList();
    }

    private Label function(Minutes.Signatory one) {
        return invited().stream()
                .filter(seat -> seat.person() != null && seat.person().value() == one.personId())
                .map(ParticipantView::function)
                .findFirst()
                .orElse(one.function());
    }

    /** Who has been summoned; before that, who is to be. */
    List<ParticipantView> invited() {
        return meeting().summonedOn() != null
                ? summons.reached()
                : Stream.concat(summons.reached().stream(), summons.waiting().stream())
                        .toList();
    }

    List<Label> required() {
        return List.copyOf(functions.values());
    }

    /** Required functions in which nobody is summoned. */
    List<Label> missing() {
        return functions.entrySet().stream()
                .filter(function ->
                        invited().stream().noneMatch(one -> function.getKey().equals(one.functionCode())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether it is still to be held, at another time than the summons that went out says. */
    boolean moved() {
        return meeting().summonedOn() != null && meeting().ahead() && summons.moved();
    }

    /** Whether the material goes along: once it has been sent, and while all of it is a draft. */
    boolean brings() {
        boolean sent = meeting().materialSentOn() != null;
        boolean draft = meeting().summonedOn() == null && meeting().access().readsDrafts() && !mailed;
        return meeting().access().readsMaterial() && (sent || draft);
    }

    /** Whether what stands under a point is left out. */
    boolean hides(int number) {
        return point(number)
                .map(point -> point.veiled() || (mailed && point.row().secret()))
                .orElse(false);
    }

    List<StandingFinding> openNonconformities(WorkPoint point) {
        return work.inputs(point).findings().stream()
                .filter(StandingFinding::open)
                .toList();
    }

    List<Minutes.OpenAction> openActions() {
        return work.openActions().stream()
                .filter(action -> !mailed || !action.secret())
                .toList();
    }
}
