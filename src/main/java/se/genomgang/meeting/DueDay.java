package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Strength;

/**
 * A day that the routine sets for a meeting.
 *
 * @param what {@code summons}, {@code material} or {@code protocol}
 * @param due the last day it is in time, inclusive
 * @param done the day it was done, or null
 * @param source where the rule is written
 */
public record DueDay(String what, LocalDate due, @Nullable LocalDate done, Strength strength, String source) {

    static List<DueDay> of(MeetingView meeting, MeetingRules rules) {
        List<DueDay> deadlines = new ArrayList<>();
        rules.summonsDueOn(meeting.date())
                .ifPresent(due -> deadlines.add(new DueDay(
                        "summons",
                        due,
                        meeting.summonedOn(),
                        rules.summons().strength(),
                        rules.summons().source())));
        rules.materialDueOn(meeting.date())
                .ifPresent(due -> deadlines.add(new DueDay(
                        "material",
                        due,
                        meeting.materialSentOn(),
                        rules.material().strength(),
                        rules.material().source())));
        rules.protocolDueOn(meeting.year())
                .ifPresent(due -> deadlines.add(
                        new DueDay("protocol", due, meeting.submittedOn(), Strength.SHALL, rules.source())));
        return List.copyOf(deadlines);
    }

    /** Where in the routine the rule is written, e.g. {@code §5}; whose default it is, is told on the routine's own page. */
    public String place() {
        return source.replaceFirst("^R ", "").replace(", product", "");
    }

    /** How it stands on a day: {@code ok}, {@code missed} when done too late, {@code late}, or {@code open}. */
    public String state(LocalDate today) {
        if (done != null) {
            return done.isAfter(due) ? "missed" : "ok";
        }
        return today.isAfter(due) ? "late" : "open";
    }
}
