package se.genomgang.protocol;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.UnitId;

/**
 * What happened to actions, kept by hand in plain Java: which of a unit's were open on a day, and how they stood when that day had ended. Knows
 * nothing of the database, so that what the protocols list can be held against it.
 */
final class ActionsByHand {

    /** A person put in charge, or a day set, from a day on. */
    private record Terms(LocalDate from, String responsible, LocalDate dueOn) {}

    private record Answered(LocalDate on, boolean accepted) {}

    /** How an open action stands under point 2. */
    record Line(long id, String responsible, LocalDate dueOn, boolean late, boolean secret, String reported) {}

    static final class Report {

        private final LocalDate on;
        private final boolean asksClosing;
        private @Nullable Answered answered;

        private Report(LocalDate on, boolean asksClosing) {
            this.on = on;
            this.asksClosing = asksClosing;
        }

        boolean asksClosing() {
            return asksClosing;
        }

        private String standingOn(LocalDate day) {
            if (answered == null || answered.on.isAfter(day)) {
                return "WAITING";
            }
            return answered.accepted ? "ACCEPTED" : "RETURNED";
        }
    }

    /** An action from the day its meeting decided it. */
    static final class Deed {

        private final long id;
        private final UnitId unit;
        private LocalDate decidedOn;
        private boolean decided;
        private boolean settled;
        private boolean published;
        private @Nullable LocalDateTime closedAt;
        private final List<Terms> terms = new ArrayList<>();
        private final List<Report> reports = new ArrayList<>();

        private Deed(long id, UnitId unit, LocalDate decidedOn, String responsible, LocalDate dueOn) {
            this.id = id;
            this.unit = unit;
            this.decidedOn = decidedOn;
            terms.add(new Terms(LocalDate.MIN, responsible, dueOn));
        }

        long id() {
            return id;
        }

        UnitId unit() {
            return unit;
        }

        LocalDate decidedOn() {
            return decidedOn;
        }

        String responsible() {
            return last().responsible;
        }

        LocalDate dueOn() {
            return last().dueOn;
        }

        boolean followed() {
            return settled && closedAt == null;
        }

        boolean settled() {
            return settled;
        }

        boolean closed() {
            return closedAt != null;
        }

        int reports() {
            return reports.size();
        }

        /** The one that waits for an answer: always the latest. */
        @Nullable
        Report waiting() {
            Report latest = reports.isEmpty() ? null : reports.get(reports.size() - 1);
            return latest == null || latest.answered != null || closedAt != null ? null : latest;
        }

        void report(LocalDate on, boolean asksClosing) {
            reports.add(new Report(on, asksClosing));
        }

        void answer(LocalDateTime at, boolean accepted) {
            Report latest = reports.get(reports.size() - 1);
            latest.answered = new Answered(at.toLocalDate(), accepted);
            if (accepted && latest.asksClosing) {
                close(at);
            }
        }

        void amend(LocalDate on, String responsible, LocalDate dueOn) {
            terms.add(new Terms(on, responsible, dueOn));
        }

        /** Worded anew while only a draft: it has always said so. */
        void reword(String responsible, LocalDate dueOn) {
            terms.clear();
            terms.add(new Terms(LocalDate.MIN, responsible, dueOn));
        }

        /** Its meeting has been held. */
        Deed decided() {
            decided = true;
            return this;
        }

        void move(LocalDate meeting) {
            decidedOn = meeting;
        }

        void settle(boolean known) {
            settled = true;
            published |= known && closedAt == null;
        }

        void close(LocalDateTime at) {
            closedAt = at;
        }

        private Terms last() {
            return terms.get(terms.size() - 1);
        }

        private boolean openOn(LocalDate day, @Nullable LocalDateTime told) {
            return decided && decidedOn.isBefore(day) && (closedAt == null || closedAfter(closedAt, day, told));
        }

        private static boolean closedAfter(LocalDateTime closed, LocalDate day, @Nullable LocalDateTime told) {
            boolean theSameDay = closed.toLocalDate().equals(day);
            return theSameDay
                    ? told != null && !closed.isBefore(told)
                    : closed.toLocalDate().isAfter(day);
        }

        private Line on(LocalDate day, boolean secretPoint) {
            Terms then = terms.stream()
                    .filter(each -> !each.from.isAfter(day))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            String reported = reports.stream()
                    .filter(each -> !each.on.isAfter(day))
                    .reduce((earlier, later) -> later)
                    .map(each -> each.standingOn(day))
                    .orElse("NONE");
            return new Line(
                    id, then.responsible, then.dueOn, then.dueOn.isBefore(day), !published && secretPoint, reported);
        }
    }

    private final List<Deed> deeds = new ArrayList<>();
    private final Set<Long> underSecretPoints = new HashSet<>();

    Deed decided(long id, UnitId unit, LocalDate on, String responsible, LocalDate dueOn) {
        Deed deed = new Deed(id, unit, on, responsible, dueOn);
        deeds.add(deed);
        return deed;
    }

    /** Never happened: taken back with its decision before that stood. */
    void forget(Deed deed) {
        deeds.remove(deed);
    }

    void markSecret(Deed deed, boolean secret) {
        if (secret) {
            underSecretPoints.add(deed.id);
        } else {
            underSecretPoints.remove(deed.id);
        }
    }

    boolean secret(Deed deed) {
        return underSecretPoints.contains(deed.id);
    }

    List<Deed> all() {
        return List.copyOf(deeds);
    }

    /**
     * What stands under point 2 of a meeting of the unit on the day: decided before it, and not closed when it had ended.
     *
     * @param told when the meeting's protocol was first locked; what was closed on the meeting's day after that stood open at it. Null: not yet
     */
    List<Line> openOn(UnitId unit, LocalDate day, @Nullable LocalDateTime told) {
        return deeds.stream()
                .filter(deed -> deed.unit.equals(unit) && deed.openOn(day, told))
                .map(deed -> deed.on(day, secret(deed)))
                .sorted(Comparator.comparing(Line::dueOn).thenComparing(Line::id))
                .toList();
    }
}
