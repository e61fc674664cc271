package se.genomgang.routine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.genomgang.kernel.UnitKind;

/**
 * A version of the routine with everything it says. Immutable: editing a draft makes a new book.
 *
 * @param kinds in the order they come in the year
 * @param record one ruling for every {@link RecordRule}, in its order; what the version does not mention is off
 */
public record RoutineBook(RoutineView routine, List<KindRules> kinds, List<RecordRuling> record) {

    public RoutineBook {
        kinds = List.copyOf(kinds);
        List<RecordRuling> given = record;
        record = Arrays.stream(RecordRule.values())
                .map(rule -> given.stream()
                        .filter(ruling -> ruling.rule() == rule)
                        .findFirst()
                        .orElse(new RecordRuling(rule, Strength.OFF, "")))
                .toList();
    }

    public Optional<KindRules> kind(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    public Optional<KindRules> kind(long kindId) {
        return kinds.stream().filter(kind -> kind.id() == kindId).findFirst();
    }

    public List<KindView> kindViews() {
        return kinds.stream().map(kind -> kind.view(routine)).toList();
    }

    /** What binds a meeting of this kind in a unit of this kind; without window and required functions where the kind is not held. */
    MeetingRules rules(KindRules kind, UnitKind unitKind) {
        Map<RecordRule, Strength> strengths = new EnumMap<>(RecordRule.class);
        record.forEach(ruling -> strengths.put(ruling.rule(), ruling.strength()));
        Optional<ScheduleRules> schedule = kind.schedule(unitKind);
        return new MeetingRules(
                kind.view(routine),
                unitKind,
                schedule.map(ScheduleRules::window).orElse(null),
                schedule.map(ScheduleRules::protocolDue).orElse(null),
                kind.summons(),
                kind.material(),
                schedule.map(ScheduleRules::requiredFunctions).orElse(List.of()),
                schedule.map(ScheduleRules::attendanceStrength).orElse(Strength.OFF),
                schedule.map(ScheduleRules::occurrenceStrength).orElse(Strength.OFF),
                kind.agenda(),
                strengths,
                schedule.map(ScheduleRules::source).orElse(kind.source()),
                schedule.map(ScheduleRules::protocolSource)
                        .filter(written -> !written.isBlank())
                        .or(() -> schedule.map(ScheduleRules::source))
                        .orElse(kind.source()));
    }

    /** With this kind in place of the one with its code, or last. */
    RoutineBook with(KindRules kind) {
        if (kind(kind.code()).isEmpty()) {
            return new RoutineBook(
                    routine, Stream.concat(kinds.stream(), Stream.of(kind)).toList(), record);
        }
        return new RoutineBook(
                routine,
                kinds.stream()
                        .map(old -> old.code().equals(kind.code()) ? kind : old)
                        .toList(),
                record);
    }

    RoutineBook without(String kindCode) {
        return new RoutineBook(
                routine,
                kinds.stream().filter(kind -> !kind.code().equals(kindCode)).toList(),
                record);
    }

    /** With these strengths for what is asked of the record; what is not mentioned stays. */
    public RoutineBook recordedAs(Map<RecordRule, Strength> strengths) {
        return new RoutineBook(
                routine,
                kinds,
                record.stream()
                        .map(old -> new RecordRuling(
                                old.rule(), strengths.getOrDefault(old.rule(), old.strength()), old.source()))
                        .toList());
    }
}
