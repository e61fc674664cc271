package se.genomgang.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.tabular.LineProblem;

/**
 * Says of one line after the other which activity it adds, and in plain words why it adds none. Lines with the same activity under the same months are
 * its steps.
 */
final class CycleImportPlanner {

    private static final Set<String> YES = Set.of("ja", "j", "x", "yes", "y", "true", "vid behov", "as needed");

    /**
     * An activity of a file.
     *
     * @param lines its steps, in their order
     */
    record Planned(List<CycleImportStep> lines, @Nullable PlanActivity command) {

        boolean added() {
            return command != null && lines.stream().allMatch(CycleImportStep::adds);
        }
    }

    private final int year;
    private final UnitKind unitKind;
    private final Map<Integer, String> codes;
    private final Set<String> there;

    /**
     * @param codes of the agenda's points, by their numbers
     * @param there titles of the activities that the cycle has
     */
    CycleImportPlanner(int year, UnitKind unitKind, Map<Integer, String> codes, List<Label> there) {
        this.year = year;
        this.unitKind = unitKind;
        this.codes = codes;
        this.there = there.stream().map(title -> key(title.sv())).collect(Collectors.toSet());
    }

    List<Planned> plan(List<CycleLine> lines) {
        Map<String, List<CycleLine>> activities = new LinkedHashMap<>();
        lines.forEach(line -> activities
                .computeIfAbsent(key(line.month()) + "|" + key(line.title()), any -> new ArrayList<>())
                .add(line));
        return activities.values().stream()
                .map(each -> new OneActivity(each).plan())
                .toList();
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}–]+", " ")
                .strip();
    }

    private final class OneActivity {

        private final List<CycleLine> lines;
        private final CycleLine first;
        private final Map<CycleLine, List<LineProblem>> errors = new LinkedHashMap<>();

        OneActivity(List<CycleLine> lines) {
            this.lines = lines;
            this.first = lines.get(0);
            lines.forEach(line -> errors.put(line, new ArrayList<>()));
        }

        Planned plan() {
            Optional<SpokenTime.Months> months = months();
            boolean allYear = months.isEmpty();
            Optional<Theme> theme = theme();
            List<String> feeds = feeds();
            List<PlanActivity.Step> steps = lines.stream().map(this::step).toList();
            PlanActivity command = new PlanActivity(
                    new Label(first.title(), ""),
                    theme.orElseGet(() -> GuessedTheme.of(first.title())),
                    allYear ? null : months.get().from(),
                    allYear ? null : months.get().to(),
                    YES.contains(key(first.asNeeded())),
                    feeds,
                    Set.of(unitKind),
                    steps);
            Substance says = errors.values().stream().allMatch(List::isEmpty) ? substance(command) : null;
            List<LineProblem> remarks = remarks();
            List<CycleImportStep> shown = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                CycleLine line = lines.get(i);
                shown.add(new CycleImportStep(
                        line.number(),
                        line.title(),
                        line.part(),
                        says,
                        i,
                        theme.isEmpty(),
                        List.copyOf(errors.get(line)),
                        remarks));
            }
            return new Planned(shown, says == null ? null : command);
        }

        private List<LineProblem> remarks() {
            List<LineProblem> remarks = new ArrayList<>();
            if (!first.title().isEmpty() && there.contains(key(first.title()))) {
                remarks.add(LineProblem.of("cycle.import.there"));
            }
            if (!first.leftOut().isEmpty()) {
                remarks.add(LineProblem.of("cycle.import.leftOut"));
            }
            return remarks;
        }

        private @Nullable Substance substance(PlanActivity command) {
            try {
                return ActivityTerms.substance(command, year, Set.copyOf(codes.values()));
            } catch (InvalidField objection) {
                String field = objection.field();
                int at = field.startsWith("steps[")
                        ? Integer.parseInt(field.substring("steps[".length(), field.indexOf(']')))
                        : 0;
                errors.get(lines.get(at))
                        .add(new LineProblem(objection.messageKey(), List.copyOf(objection.arguments())));
                return null;
            }
        }

        /** Under which months it stands: those it names, otherwise those of its days; none when it goes on all year. */
        private Optional<SpokenTime.Months> months() {
            String said = first.month();
            if (SpokenTime.allYear(said)) {
                return Optional.empty();
            }
            Optional<SpokenTime.Months> named = SpokenTime.months(said);
            if (named.isPresent() || !said.isEmpty()) {
                say(first, named.isEmpty(), "cycle.import.month", said);
                return named;
            }
            Optional<SpokenTime.Told> told = SpokenTime.of(first.when(), year);
            if (told.isEmpty()) {
                return Optional.empty(); // said of the step
            }
            if (told.get().to() == null) {
                say(first, first.when().isEmpty(), "cycle.import.noTime");
                return Optional.empty();
            }
            int to = told.get().to().getMonthValue();
            int from = told.get().from() == null ? to : told.get().from().getMonthValue();
            return Optional.of(new SpokenTime.Months(from, to));
        }

        private Optional<Theme> theme() {
            Optional<Theme> theme = GuessedTheme.named(first.theme());
            say(first, theme.isEmpty() && !first.theme().isEmpty(), "cycle.import.theme", first.theme());
            return theme;
        }

        private List<String> feeds() {
            List<String> feeds = new ArrayList<>();
            Arrays.stream(first.points().split("[,;\\s]+"))
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> {
                        String code = part.matches("\\d{1,2}") ? codes.get(Integer.valueOf(part)) : null;
                        say(first, code == null, "cycle.import.point", part);
                        if (code != null) {
                            feeds.add(code);
                        }
                    });
            return feeds;
        }

        private PlanActivity.Step step(CycleLine line) {
            Optional<SpokenTime.Told> told = SpokenTime.of(line.when(), year);
            say(line, told.isEmpty(), "cycle.import.when", line.when(), Integer.toString(year));
            say(line, line != first && line.part().isEmpty(), "cycle.import.sameLine", first.number());
            boolean goesOn = line.when().isEmpty() && SpokenTime.allYear(line.month());
            SpokenTime.Told time = told.orElse(new SpokenTime.Told(Timing.MONTHS, Recurrence.YEARLY, null, null));
            return new PlanActivity.Step(
                    null,
                    new Label(line.part(), ""),
                    time.timing(),
                    goesOn ? Recurrence.CONTINUOUS : time.recurrence(),
                    time.from(),
                    time.to(),
                    new Label(line.doer(), ""),
                    new Label(line.with(), ""),
                    new Label(line.toWhom(), ""),
                    Set.of());
        }

        private void say(CycleLine line, boolean wrong, String key, Object... arguments) {
            if (wrong) {
                errors.get(line).add(LineProblem.of(key, arguments));
            }
        }
    }
}
