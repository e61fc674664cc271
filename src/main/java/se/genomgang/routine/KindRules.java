package se.genomgang.routine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;

/**
 * Everything a version says about one kind of meeting. The agenda is numbered from 1 in the order given, the schedules stand in the order of
 * their unit kinds, the top management last.
 *
 * @param id 0 until stored
 * @param source where the agenda is written
 */
public record KindRules(
        long id,
        String code,
        Nature nature,
        Label name,
        String source,
        LeadTime summons,
        LeadTime material,
        List<ScheduleRules> schedules,
        List<AgendaRule> agenda) {

    public KindRules {
        schedules = schedules.stream()
                .sorted(Comparator.comparing(ScheduleRules::unitKind, KindRules::unitsBeforeTop))
                .toList();
        List<AgendaRule> given = agenda;
        agenda = IntStream.range(0, given.size())
                .mapToObj(index -> given.get(index).at(index + 1))
                .toList();
    }

    public Optional<ScheduleRules> schedule(UnitKind unitKind) {
        return schedules.stream().filter(held -> held.unitKind() == unitKind).findFirst();
    }

    public Optional<AgendaRule> point(String pointCode) {
        return agenda.stream().filter(point -> point.code().equals(pointCode)).findFirst();
    }

    KindRules described(Nature newNature, Label newName, String newSource, LeadTime newSummons, LeadTime newMaterial) {
        return new KindRules(id, code, newNature, newName, newSource, newSummons, newMaterial, schedules, agenda);
    }

    /** With this schedule in place of the one its unit kind had. */
    KindRules with(ScheduleRules schedule) {
        return scheduled(Stream.concat(schedules.stream().filter(not(schedule.unitKind())), Stream.of(schedule))
                .toList());
    }

    KindRules without(UnitKind unitKind) {
        return scheduled(schedules.stream().filter(not(unitKind)).toList());
    }

    /** With this point in place of the one with its code, or last. */
    KindRules with(AgendaRule point) {
        if (point(point.code()).isEmpty()) {
            return agreed(Stream.concat(agenda.stream(), Stream.of(point)).toList());
        }
        return agreed(agenda.stream()
                .map(old -> old.code().equals(point.code()) ? point : old)
                .toList());
    }

    KindRules without(String pointCode) {
        return agreed(
                agenda.stream().filter(point -> !point.code().equals(pointCode)).toList());
    }

    /** With the point one step earlier or later; the same at either end. */
    KindRules moved(String pointCode, int step) {
        int from = agenda.stream().map(AgendaRule::code).toList().indexOf(pointCode);
        int to = from + step;
        if (from < 0 || to < 0 || to >= agenda.size()) {
            return this;
        }
        List<AgendaRule> reordered = new ArrayList<>(agenda);
        Collections.swap(reordered, from, to);
        return agreed(reordered);
    }

    private KindRules scheduled(List<ScheduleRules> newSchedules) {
        return new KindRules(id, code, nature, name, source, summons, material, newSchedules, agenda);
    }

    private KindRules agreed(List<AgendaRule> newAgenda) {
        return new KindRules(id, code, nature, name, source, summons, material, schedules, newAgenda);
    }

    KindView view(RoutineView routine) {
        return new KindView(
                id,
                code,
                nature,
                name,
                routine.id(),
                routine.code(),
                schedules.stream().map(ScheduleRules::unitKind).collect(Collectors.toUnmodifiableSet()));
    }

    /** Units in their own order, the top management last. */
    public static int unitsBeforeTop(UnitKind one, UnitKind other) {
        return one == other ? 0 : one == UnitKind.CENTRAL ? 1 : other == UnitKind.CENTRAL ? -1 : one.compareTo(other);
    }

    private static Predicate<ScheduleRules> not(UnitKind unitKind) {
        return schedule -> schedule.unitKind() != unitKind;
    }
}
