package se.genomgang.routine.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.Inclusion;
import se.genomgang.routine.KindRules;
import se.genomgang.routine.LeadTime;
import se.genomgang.routine.Nature;
import se.genomgang.routine.RecordRuling;
import se.genomgang.routine.RoutineBook;
import se.genomgang.routine.ScheduleRules;
import se.genomgang.routine.Strength;

/** Says a routine's rules as sentences. A pattern holds the mark {@code {0}} where shall or should stands. */
final class Sentences {

    private static final String MARK = "\u0001";

    private final Phrases phrases;

    Sentences(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Every rule of a kind of meeting, one line for each kind of unit it binds. */
    List<Line> of(KindRules kind) {
        List<Line> lines = new ArrayList<>();
        for (ScheduleRules schedule : kind.schedules()) {
            lines.addAll(of(schedule));
        }
        lines.add(leadTime("summons", kind.summons()));
        lines.add(leadTime("material", kind.material()));
        lines.addAll(agenda(kind));
        return lines;
    }

    List<Line> of(ScheduleRules schedule) {
        Set<UnitKind> who = EnumSet.of(schedule.unitKind());
        List<Line> lines = new ArrayList<>();
        lines.add(line("occurs", Topic.WHEN, who, schedule.occurrenceStrength(), schedule.source()));
        lines.add(line(
                "window",
                Topic.WHEN,
                who,
                schedule.window().strength(),
                schedule.source(),
                phrases.window(schedule.window())));
        lines.add(
                schedule.requiredFunctions().isEmpty()
                        ? line("noAttendance", Topic.ATTENDANCE, who, Strength.OFF, "")
                        : line(
                                "attendance",
                                Topic.ATTENDANCE,
                                who,
                                schedule.attendanceStrength(),
                                schedule.attendanceSource(),
                                phrases.functions(schedule.requiredFunctions())));
        lines.add(
                schedule.protocolDue() == null
                        ? line("noProtocolDue", Topic.PROTOCOL, who, Strength.OFF, "")
                        : line(
                                "protocolDue",
                                Topic.PROTOCOL,
                                who,
                                Strength.SHALL,
                                schedule.protocolSource(),
                                phrases.function("environmental-manager"),
                                phrases.day(schedule.protocolDue())));
        return lines;
    }

    /** What the whole version asks of the record. */
    List<Line> record(RoutineBook book) {
        return book.record().stream().map(this::of).toList();
    }

    private Line of(RecordRuling ruling) {
        String rule = "record." + ruling.rule();
        String name = ruling.strength() == Strength.OFF ? rule + ".off" : rule;
        return named(rule, line(name, Topic.PROTOCOL, Set.of(), ruling.strength(), ruling.source()));
    }

    private Line leadTime(String what, LeadTime leadTime) {
        Integer days = leadTime.days();
        return days == null
                ? named(what, line(what + ".noDays", Topic.NOTICE, Set.of(), leadTime.strength(), leadTime.source()))
                : named(what, line(what, Topic.NOTICE, Set.of(), leadTime.strength(), leadTime.source(), days));
    }

    private List<Line> agenda(KindRules kind) {
        List<AgendaRule> agenda = kind.agenda();
        List<Integer> always = numbers(agenda, Inclusion.MANDATORY);
        List<Line> lines = new ArrayList<>();
        if (!agenda.isEmpty() && always.size() == agenda.size()) {
            lines.add(line("agenda.all", Topic.AGENDA, Set.of(), Strength.SHALL, kind.source(), agenda.size()));
            return lines;
        }
        if (!always.isEmpty()) {
            lines.add(line(
                    "agenda.always", Topic.AGENDA, Set.of(), Strength.SHALL, kind.source(), phrases.numbers(always)));
        }
        for (Inclusion inclusion : List.of(Inclusion.CHOSEN, Inclusion.OPTIONAL)) {
            List<Integer> numbers = numbers(agenda, inclusion);
            if (!numbers.isEmpty()) {
                lines.add(line(
                        "agenda." + inclusion,
                        Topic.AGENDA,
                        Set.of(),
                        inclusion == Inclusion.CHOSEN ? Strength.SHALL : Strength.OFF,
                        kind.source(),
                        phrases.numbers(numbers)));
            }
        }
        if (kind.nature() == Nature.FOLLOW_UP && kind.point("nonconformities").isPresent()) {
            lines.add(line("agenda.nonconformities", Topic.AGENDA, Set.of(), Strength.SHALL, kind.source()));
        }
        return lines;
    }

    private static List<Integer> numbers(List<AgendaRule> agenda, Inclusion inclusion) {
        return agenda.stream()
                .filter(point -> point.inclusion() == inclusion)
                .map(AgendaRule::position)
                .toList();
    }

    private static Line named(String rule, Line line) {
        return new Line(
                rule,
                line.topic(),
                line.unitKinds(),
                line.before(),
                line.word(),
                line.after(),
                line.strength(),
                line.source());
    }

    private Line line(
            String rule, Topic topic, Set<UnitKind> who, Strength strength, String source, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = MARK;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        String text = phrases.say("routine.rule." + rule, all);
        int mark = text.indexOf(MARK);
        String before = mark < 0 ? text : text.substring(0, mark);
        String after = mark < 0 ? "" : text.substring(mark + 1);
        return new Line(
                rule,
                topic,
                who,
                before,
                mark < 0 ? "" : phrases.word(strength),
                after,
                strength.name().toLowerCase(Locale.ROOT),
                phrases.source(source));
    }
}
