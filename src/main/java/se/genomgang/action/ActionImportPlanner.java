package se.genomgang.action;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitView;
import se.genomgang.people.PersonView;
import se.genomgang.tabular.LineProblem;

/** Says of one line after the other which action it opens, and in plain words why it opens none. */
final class ActionImportPlanner {

    private static final Map<String, ActionKind> KINDS = Map.ofEntries(
            Map.entry("", ActionKind.IMPROVEMENT),
            Map.entry("förbättring", ActionKind.IMPROVEMENT),
            Map.entry("improvement", ActionKind.IMPROVEMENT),
            Map.entry("korrigerande", ActionKind.CORRECTIVE),
            Map.entry("korrigerande åtgärd", ActionKind.CORRECTIVE),
            Map.entry("corrective", ActionKind.CORRECTIVE),
            Map.entry("corrective action", ActionKind.CORRECTIVE),
            Map.entry("förebyggande", ActionKind.PREVENTIVE),
            Map.entry("förebyggande åtgärd", ActionKind.PREVENTIVE),
            Map.entry("preventive", ActionKind.PREVENTIVE),
            Map.entry("preventive action", ActionKind.PREVENTIVE),
            Map.entry("förändring av miljöledningssystemet", ActionKind.EMS_CHANGE),
            Map.entry("miljöledningssystemet", ActionKind.EMS_CHANGE),
            Map.entry("ems change", ActionKind.EMS_CHANGE),
            Map.entry("change to the ems", ActionKind.EMS_CHANGE));

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private final ActionImportRegister register;
    private final Rights rights;
    private final LocalDate today;

    ActionImportPlanner(ActionImportRegister register, Rights rights, LocalDate today) {
        this.register = register;
        this.rights = rights;
        this.today = today;
    }

    List<ActionImportStep> plan(List<ImportedLine> lines) {
        return lines.stream().map(line -> new OneLine(line).plan()).toList();
    }

    private final class OneLine {

        private final ImportedLine line;
        private final List<LineProblem> errors = new ArrayList<>();

        OneLine(ImportedLine line) {
            this.line = line;
        }

        ActionImportStep plan() {
            LocalDate decided = day(line.decided(), "action.import.decided");
            LocalDate due = day(line.due(), "action.import.due");
            UnitView unit = unit(decided);
            String words = words();
            ActionKind kind = KINDS.get(ActionImportRegister.small(line.kind()));
            say(kind == null, "action.import.kind", line.kind());
            PersonView responsible = responsible();
            if (decided != null) {
                say(decided.isAfter(today), "action.import.decidedLater", decided);
                inTime(decided, due);
            }
            boolean whole = errors.isEmpty() && unit != null && kind != null && responsible != null;
            return whole && decided != null && due != null
                    ? understood(new ImportedAction(unit, words, kind, responsible, decided, due))
                    : new ActionImportStep(line.number(), line.description(), null, List.copyOf(errors), List.of());
        }

        private ActionImportStep understood(ImportedAction action) {
            Optional<String> same = register.sameAs(action.unit().id(), action.description(), "#" + line.number());
            return new ActionImportStep(
                    line.number(),
                    line.description(),
                    action,
                    List.of(),
                    same.map(OneLine::alreadyThere).stream().toList());
        }

        private static LineProblem alreadyThere(String called) {
            return called.startsWith("#")
                    ? LineProblem.of("action.import.sameLine", called.substring(1))
                    : LineProblem.of("action.import.sameAction", called);
        }

        private @Nullable UnitView unit(@Nullable LocalDate decided) {
            Optional<UnitView> found = register.unit(line.unit());
            if (found.isEmpty()) {
                errors.add(
                        line.unit().isEmpty()
                                ? LineProblem.of("action.import.noUnit")
                                : LineProblem.of("action.import.unknownUnit", line.unit()));
                return null;
            }
            UnitView unit = found.get();
            say(!rights.organises(unit.id()), "action.import.notYours", unit.shortName());
            say(!unit.openOn(today), "action.import.closedUnit", unit.shortName());
            say(
                    decided != null && decided.isBefore(unit.openedOn()),
                    "action.import.beforeUnit",
                    unit.shortName(),
                    unit.openedOn());
            return unit;
        }

        private String words() {
            try {
                return ActionTerms.words(line.description());
            } catch (InvalidField objection) {
                return object(objection, "");
            }
        }

        private void inTime(LocalDate decided, @Nullable LocalDate due) {
            try {
                ActionTerms.day(decided, due == null ? decided : due);
            } catch (InvalidField objection) {
                object(objection, "");
            }
        }

        private String object(InvalidField objection, String instead) {
            errors.add(new LineProblem(objection.messageKey(), List.copyOf(objection.arguments())));
            return instead;
        }

        private @Nullable PersonView responsible() {
            List<PersonView> found = register.persons(line.responsible());
            say(line.responsible().isEmpty(), "action.import.noResponsible");
            say(found.isEmpty() && !line.responsible().isEmpty(), "action.import.nobody", line.responsible());
            say(found.size() > 1, "action.import.several", line.responsible());
            return found.size() == 1 ? found.get(0) : null;
        }

        private @Nullable LocalDate day(String typed, String key) {
            try {
                LocalDate day = LocalDate.parse(typed);
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // said below
            }
            errors.add(typed.isEmpty() ? LineProblem.of(key + "Missing") : LineProblem.of(key, typed));
            return null;
        }

        private void say(boolean wrong, String key, Object... arguments) {
            if (wrong) {
                errors.add(LineProblem.of(key, arguments));
            }
        }
    }
}
