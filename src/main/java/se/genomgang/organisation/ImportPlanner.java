package se.genomgang.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.genomgang.organisation.ImportRegister.Held;
import se.genomgang.organisation.ImportStep.AccountEffect;
import se.genomgang.organisation.ImportStep.AppointmentEffect;
import se.genomgang.organisation.ImportStep.Assignment;
import se.genomgang.organisation.ImportStep.PersonEffect;
import se.genomgang.people.PersonView;
import se.genomgang.tabular.LineProblem;

/** Says of one line after the other what it will do, and in plain words why it cannot. */
final class ImportPlanner {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"';,]{1,100}@[^\\s@<>\"';,]+\\.[^\\s@<>\"';,]{2,}");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;
    private static final Set<String> YES = Set.of("ja", "yes", "true", "1", "x", "j", "y");
    private static final Set<String> NO = Set.of("", "nej", "no", "false", "0", "n");

    private final ImportRegister register;
    private final ImportAccounts accounts;
    private final LocalDate today;

    ImportPlanner(ImportRegister register, ImportAccounts accounts, LocalDate today) {
        this.register = register;
        this.accounts = accounts;
        this.today = today;
    }

    List<ImportStep> plan(List<ImportLine> lines) {
        return lines.stream().map(line -> new OneLine(line).plan()).toList();
    }

    private final class OneLine {

        private final ImportLine line;
        private final List<LineProblem> errors = new ArrayList<>();
        private final List<LineProblem> remarks = new ArrayList<>();
        private @Nullable String former;

        OneLine(ImportLine line) {
            this.line = line;
        }

        ImportStep plan() {
            PersonEffect person = person();
            Assignment assignment = line.namesAppointment() ? assignment() : null;
            if (assignment != null) {
                mustBePossible(assignment);
            }
            AccountEffect account = accounts.plan(line, errors, remarks);
            AppointmentEffect effect =
                    assignment == null || !errors.isEmpty() ? AppointmentEffect.NONE : appointment(assignment);
            return new ImportStep(
                    line.number(),
                    line.givenName(),
                    line.familyName(),
                    line.email(),
                    line.username(),
                    assignment,
                    person,
                    effect,
                    account,
                    former,
                    List.copyOf(errors),
                    List.copyOf(remarks));
        }

        private @Nullable Assignment assignment() {
            Optional<UnitView> unit = register.unit(line.unit());
            Optional<FunctionView> function = register.function(line.function());
            LocalDate from = date(line.from(), "organisation.import.from");
            LocalDate to = line.to().isEmpty() ? null : date(line.to(), "organisation.import.to");
            boolean deputy = YES.contains(small(line.deputy()));
            say(unit.isEmpty(), "organisation.import.noUnit", line.unit());
            say(function.isEmpty(), "organisation.import.noFunction", line.function());
            say(!deputy && !NO.contains(small(line.deputy())), "organisation.import.yesOrNo", line.deputy());
            return unit.isPresent() && function.isPresent() && from != null
                    ? new Assignment(unit.get(), function.get(), deputy, from, to)
                    : null;
        }

        private PersonEffect person() {
            say(
                    !EMAIL.matcher(line.email()).matches() || line.email().length() > LONGEST_EMAIL,
                    "organisation.import.email",
                    line.email());
            Optional<PersonView> known = register.person(line.email());
            if (known.isPresent()) {
                remark(
                        !known.get().name().equals(name()),
                        "organisation.import.otherName",
                        known.get().name());
                return PersonEffect.EXISTS;
            }
            say(
                    line.givenName().isEmpty() || line.givenName().length() > LONGEST_NAME,
                    "organisation.import.givenName");
            say(
                    line.familyName().isEmpty() || line.familyName().length() > LONGEST_NAME,
                    "organisation.import.familyName");
            String first = register.announce(line.email(), name());
            say(!first.equals(name()), "organisation.import.twoNames", first);
            return PersonEffect.NEW;
        }

        private AppointmentEffect appointment(Assignment wish) {
            Held wanted = new Held(
                    wish.unit().id(),
                    wish.function().code(),
                    wish.deputy(),
                    small(line.email()),
                    name(),
                    wish.from(),
                    wish.to());
            List<Held> same = register.sameOfficeAs(wanted);
            if (same.stream().anyMatch(wanted::isSame)) {
                return AppointmentEffect.UNCHANGED;
            }
            return makeRoom(wanted, same, wish.function().single());
        }

        private void mustBePossible(Assignment wish) {
            UnitView unit = wish.unit();
            LocalDate lastDay = unit.lastDay();
            LocalDate from = wish.from();
            LocalDate to = wish.to();
            say(!wish.function().belongsIn(unit.kind()), "organisation.invalid.functionNotHere");
            say(from.isBefore(unit.openedOn()), "organisation.invalid.beforeOpening", unit.openedOn());
            say(to != null && to.isBefore(from), "organisation.invalid.endsBeforeStart", from);
            say(from.isAfter(today.plusYears(10)), "organisation.invalid.farAhead", today.plusYears(10));
            if (lastDay != null) {
                say(to == null || to.isAfter(lastDay), "organisation.invalid.afterClosing", lastDay);
            }
        }

        private AppointmentEffect makeRoom(Held wanted, List<Held> same, boolean single) {
            for (Held each : same) {
                if (!each.overlaps(wanted.from(), wanted.to())) {
                    continue;
                }
                if (each.holder().equals(wanted.holder())) {
                    errors.add(LineProblem.of("organisation.import.otherDates", each.from(), words(each.to())));
                } else if (single && !each.from().isBefore(wanted.from())) {
                    errors.add(LineProblem.of("organisation.invalid.laterHolder", each.name(), each.from()));
                } else if (single) {
                    former = each.name();
                    register.end(each, wanted.from().minusDays(1));
                }
            }
            if (errors.isEmpty()) {
                register.add(wanted);
                return AppointmentEffect.NEW;
            }
            return AppointmentEffect.NONE;
        }

        private @Nullable LocalDate date(String typed, String key) {
            try {
                LocalDate date = LocalDate.parse(typed);
                say(date.getYear() < 1900 || date.getYear() > 2200, key, typed);
                return date;
            } catch (DateTimeParseException e) {
                errors.add(LineProblem.of(key, typed));
                return null;
            }
        }

        private String name() {
            return line.givenName() + " " + line.familyName();
        }

        private void say(boolean wrong, String key, Object... arguments) {
            if (wrong) {
                errors.add(LineProblem.of(key, arguments));
            }
        }

        private void remark(boolean worthIt, String key, Object... arguments) {
            if (worthIt) {
                remarks.add(LineProblem.of(key, arguments));
            }
        }
    }

    private static String words(@Nullable LocalDate date) {
        return date == null ? "…" : date.toString();
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
