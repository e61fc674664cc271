package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Strength;

/** What the routine a meeting was planned under wants done by when, and how it stands (R §5). In the order they come. */
public record MeetingDeadlines(Deadline summons, Deadline material, Deadline held, Deadline protocol) {

    /** Judges a meeting on a day. A cancelled meeting is judged as it stood. */
    public static MeetingDeadlines of(MeetingDays meeting, MeetingRules rules, LocalDate today) {
        LocalDate date = meeting.date();
        boolean window = rules.window() != null;
        Strength windowStrength = window ? rules.window().strength() : Strength.OFF;
        return new MeetingDeadlines(
                Deadline.of(
                        "summons",
                        null,
                        rules.summonsDueOn(date).orElse(null),
                        meeting.summonedOn(),
                        today,
                        rules.summons().strength(),
                        rules.summons().source()),
                Deadline.of(
                        "material",
                        null,
                        rules.materialDueOn(date).orElse(null),
                        meeting.materialSentOn(),
                        today,
                        rules.material().strength(),
                        rules.material().source()),
                Deadline.of(
                                "held",
                                window ? rules.windowFrom(meeting.year()) : null,
                                window ? rules.windowTo(meeting.year()) : null,
                                meeting.heldOn(),
                                today,
                                windowStrength,
                                rules.source())
                        .setFor(date),
                Deadline.of(
                        "protocol",
                        null,
                        rules.protocolDueOn(meeting.year()).orElse(null),
                        meeting.submittedOn(),
                        today,
                        Strength.SHALL,
                        rules.protocolSource()));
    }

    /** What comes next for a meeting at a stage; null when nothing with a day of its own does. */
    public @Nullable Deadline next(Stage stage) {
        return switch (stage) {
            case PLANNED -> summons;
            case SUMMONED -> material.done() ? null : material;
            case HELD, ADJUSTMENT, ADJUSTED -> protocol;
            case SUBMITTED, RECEIVED, CANCELLED -> null;
        };
    }

    public List<Deadline> all() {
        return List.of(summons, material, held, protocol);
    }
}
