package se.genomgang.routine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.Functions;

/** What a draft says about its kinds of meeting: which there are, when they are held and what stands on their agendas. */
@Service
@Transactional
public class DraftKinds {

    private final RoutineDrafts drafts;
    private final Functions functions;
    private final Clock clock;

    DraftKinds(RoutineDrafts drafts, Functions functions, Clock clock) {
        this.drafts = drafts;
        this.functions = functions;
        this.clock = clock;
    }

    /**
     * Adds a kind of meeting.
     *
     * @param agendaOf code of the kind whose agenda it starts with; empty for an empty agenda
     * @return its code
     */
    public String add(DraftRef draft, DescribeKind command, String agendaOf, Rights rights) {
        var code = new StringBuilder();
        drafts.edit(
                draft,
                book -> command.name().sv(),
                book -> {
                    code.append(Slug.of(
                            command.name().sv(),
                            book.kinds().stream().map(KindRules::code).toList()));
                    List<AgendaRule> agenda =
                            book.kind(agendaOf).map(KindRules::agenda).orElse(List.of());
                    return book.with(new KindRules(
                            0,
                            code.toString(),
                            command.nature(),
                            command.name(),
                            command.source(),
                            command.summons(),
                            command.material(),
                            List.of(),
                            agenda));
                },
                rights);
        return code.toString();
    }

    public void describe(DraftRef draft, String kind, DescribeKind command, Rights rights) {
        edit(
                draft,
                kind,
                old -> "",
                old -> old.described(
                        command.nature(), command.name(), command.source(), command.summons(), command.material()),
                rights);
    }

    public void remove(DraftRef draft, String kind, Rights rights) {
        drafts.edit(
                draft,
                book -> found(book.kind(kind)).name().sv(),
                book -> book.without(found(book.kind(kind)).code()),
                rights);
    }

    /** Says when units of a kind hold the kind of meeting, in place of what was said before. */
    public void schedule(DraftRef draft, String kind, ScheduleRules schedule, Rights rights) {
        if (!functions.labels(LocalDate.now(clock)).keySet().containsAll(schedule.requiredFunctions())) {
            throw new InvalidField("functions", "routine.schedule.functions.unknown");
        }
        edit(draft, kind, old -> "", old -> old.with(schedule), rights);
    }

    /** Units of this kind do not hold the kind of meeting. */
    public void unschedule(DraftRef draft, String kind, UnitKind unitKind, Rights rights) {
        edit(draft, kind, old -> "", old -> old.without(unitKind), rights);
    }

    /** Adds a point last on the agenda; its code is made from its title. */
    public void addPoint(DraftRef draft, String kind, AgendaRule point, Rights rights) {
        edit(
                draft,
                kind,
                old -> point.title().sv(),
                old -> old.with(coded(
                        point,
                        Slug.of(
                                point.title().sv(),
                                old.agenda().stream().map(AgendaRule::code).toList()))),
                rights);
    }

    /** Rewords a point; it keeps its code and its place. */
    public void changePoint(DraftRef draft, String kind, AgendaRule point, Rights rights) {
        edit(
                draft,
                kind,
                old -> point.title().sv(),
                old -> old.with(coded(point, found(old.point(point.code())).code())),
                rights);
    }

    /** @param step -1 for one place earlier, 1 for one place later */
    public void movePoint(DraftRef draft, String kind, String point, int step, Rights rights) {
        edit(
                draft,
                kind,
                old -> title(old, point),
                old -> old.moved(found(old.point(point)).code(), Integer.signum(step)),
                rights);
    }

    public void removePoint(DraftRef draft, String kind, String point, Rights rights) {
        edit(
                draft,
                kind,
                old -> title(old, point),
                old -> old.without(found(old.point(point)).code()),
                rights);
    }

    private void edit(
            DraftRef draft,
            String kind,
            Function<KindRules, String> part,
            UnaryOperator<KindRules> change,
            Rights rights) {
        drafts.edit(
                draft,
                book -> named(found(book.kind(kind)), part),
                book -> book.with(change.apply(found(book.kind(kind)))),
                rights);
    }

    private static String named(KindRules kind, Function<KindRules, String> part) {
        String detail = part.apply(kind);
        return detail.isEmpty() ? kind.name().sv() : kind.name().sv() + ": " + detail;
    }

    private static String title(KindRules kind, String point) {
        return found(kind.point(point)).title().sv();
    }

    private static AgendaRule coded(AgendaRule point, String code) {
        List<PromptRule> prompts = point.prompts();
        for (PromptRule prompt : prompts) {
            if (prompts.stream()
                            .filter(other -> other.code().equals(prompt.code()))
                            .count()
                    > 1) {
                throw new InvalidField(
                        "prompts", "routine.point.prompt.twice", prompt.text().sv());
            }
        }
        return new AgendaRule(
                code,
                point.position(),
                point.title(),
                point.formal(),
                point.inclusion(),
                point.source(),
                point.clause(),
                point.fedBy(),
                prompts);
    }

    private static <T> T found(Optional<T> part) {
        return part.orElseThrow(NotVisible::new);
    }
}
