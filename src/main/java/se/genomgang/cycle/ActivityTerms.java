package se.genomgang.cycle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;

/** What an activity must be to stand in a year. */
final class ActivityTerms {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_REASON = 2000;

    private final int year;
    private final Set<String> codes;
    private final @Nullable Integer monthFrom;
    private final @Nullable Integer monthTo;

    private ActivityTerms(PlanActivity command, int year, Set<String> codes) {
        this.year = year;
        this.codes = codes;
        this.monthFrom = command.monthFrom();
        this.monthTo = command.monthTo() == null ? command.monthFrom() : command.monthTo();
    }

    /**
     * What the command asks for, made complete.
     *
     * @param codes of the agenda's points
     * @throws InvalidField for what cannot be
     */
    static Substance substance(PlanActivity command, int year, Set<String> codes) {
        return new ActivityTerms(command, year, codes).checked(command);
    }

    private Substance checked(PlanActivity command) {
        Label title = words("title", command.title());
        if (title.sv().isEmpty()) {
            throw new InvalidField("title", "cycle.invalid.title");
        }
        requireMonths();
        List<PlanActivity.Step> steps = command.steps();
        if (steps.isEmpty()) {
            throw new InvalidField("steps", "cycle.invalid.steps");
        }
        if (steps.size() > PlanActivity.MOST_STEPS) {
            throw new InvalidField("steps", "cycle.invalid.manySteps", PlanActivity.MOST_STEPS);
        }
        List<Substance.Part> parts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            parts.add(part("steps[" + i + "].", steps.get(i)));
        }
        return new Substance(
                title, command.theme(), monthFrom, monthTo, command.asNeeded(), feeds(command.feeds()), null, parts);
    }

    private void requireMonths() {
        if (monthFrom == null) {
            if (monthTo != null) {
                throw new InvalidField("monthFrom", "cycle.invalid.months");
            }
            return;
        }
        if (monthFrom < 1 || monthFrom > 12) {
            throw new InvalidField("monthFrom", "cycle.invalid.months");
        }
        if (monthTo < monthFrom || monthTo > 12) {
            throw new InvalidField("monthTo", "cycle.invalid.months");
        }
    }

    private List<String> feeds(List<String> feeds) {
        if (!codes.containsAll(feeds)) {
            throw new InvalidField("feeds", "cycle.invalid.feeds");
        }
        return new HashSet<>(feeds).stream().sorted().toList();
    }

    private Substance.Part part(String field, PlanActivity.Step step) {
        if (step.timing() != Timing.MONTHS && step.recurrence() != Recurrence.YEARLY) {
            throw new InvalidField(field + "recurrence", "cycle.invalid.rhythm");
        }
        return new Substance.Part(
                words(field + "title", step.title()),
                period(field, step),
                step.recurrence(),
                words(field + "doer", step.doer()),
                words(field + "with", step.with()),
                words(field + "toWhom", step.toWhom()));
    }

    private Period period(String field, PlanActivity.Step step) {
        LocalDate from = step.from();
        LocalDate to = step.to();
        if (step.timing() == Timing.BY && to == null) {
            throw new InvalidField(field + "to", "cycle.invalid.lastDay");
        }
        if (step.timing() == Timing.ON && from == null && to == null) {
            throw new InvalidField(field + "from", "cycle.invalid.day");
        }
        requireInYear(field + "from", from);
        requireInYear(field + "to", to);
        LocalDate first = first(step.timing(), from, to);
        LocalDate last = last(step.timing(), from, to);
        if (last.isBefore(first)) {
            throw new InvalidField(field + "to", "cycle.invalid.order");
        }
        return new Period(step.timing(), first, last);
    }

    private LocalDate first(Timing timing, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate months = LocalDate.of(year, monthFrom == null ? 1 : monthFrom, 1);
        if (timing == Timing.MONTHS) {
            LocalDate day = from != null ? from : to != null && to.isBefore(months) ? to : months;
            return day.withDayOfMonth(1);
        }
        if (from != null) {
            return from;
        }
        return timing == Timing.BY && !months.isAfter(to) ? months : timing == Timing.BY ? to.withDayOfMonth(1) : to;
    }

    private LocalDate last(Timing timing, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (timing == Timing.MONTHS) {
            YearMonth months = YearMonth.of(year, monthTo == null ? 12 : monthTo);
            YearMonth month = to != null
                    ? YearMonth.from(to)
                    : from != null && YearMonth.from(from).isAfter(months) ? YearMonth.from(from) : months;
            return month.atEndOfMonth();
        }
        return to != null ? to : from;
    }

    private void requireInYear(String field, @Nullable LocalDate day) {
        if (day != null && day.getYear() != year) {
            throw new InvalidField(field, "cycle.invalid.outsideYear", Integer.toString(year));
        }
    }

    private static Label words(String field, Label typed) {
        String sv = line(field, typed.sv());
        String en = line(field + "En", typed.en());
        return new Label(sv, en.isEmpty() ? sv : en);
    }

    private static String line(String field, String typed) {
        String clean = typed.replace("\u0000", "").replaceAll("\\s+", " ").strip();
        if (clean.length() > LONGEST_TITLE) {
            throw new InvalidField(field, "cycle.invalid.long", LONGEST_TITLE);
        }
        return clean;
    }

    /** A reason as it is kept. */
    static String reason(String typed) {
        String clean = typed.replace("\r\n", "\n").replace("\u0000", "").strip();
        if (clean.isEmpty()) {
            throw new InvalidField("reason", "cycle.invalid.leftOut");
        }
        if (clean.length() > LONGEST_REASON) {
            throw new InvalidField("reason", "cycle.invalid.long", LONGEST_REASON);
        }
        return clean;
    }
}
