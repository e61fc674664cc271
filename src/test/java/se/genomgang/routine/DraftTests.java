package se.genomgang.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.genomgang.kernel.UnitKind.DEPARTMENT;
import static se.genomgang.kernel.UnitKind.SCHOOL;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@RecordApplicationEvents
class DraftTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String CODE = "p-1";

    @Autowired
    RoutineDrafts drafts;

    @Autowired
    DraftKinds kinds;

    @Autowired
    Routines routines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Rights manager;

    @BeforeEach
    void a_draft_copied_from_version_02() {
        manager = new RoutineSetting(jdbc).manager();
        drafts.start(new StartDraft("02", CODE, TODAY, new Label("Ny", "New")), manager);
    }

    @Test
    @DisplayName("A draft starts as a copy that says the same, and binds nobody")
    void starts_as_a_copy() {
        RoutineBook copy = routines.book(CODE);
        RoutineBook original = routines.book("02");

        assertThat(copy.record()).isEqualTo(original.record());
        assertThat(copy.kinds())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(original.kinds());
        assertThat(routines.inForceOn(TODAY).code()).isEqualTo("02");
        assertThat(events.stream(RoutineDraftStarted.class)).hasSize(1);
    }

    @Test
    @DisplayName("A routine with three reviews a year with different points can be entered")
    void three_reviews_a_year() {
        empty();
        List<String> names = List.of("Vår", "Sommar", "Höst");
        for (int index = 0; index < 3; index++) {
            String kind = kinds.add(ref(), RoutineSetting.review(names.get(index)), "", manager);
            int month = 3 + 3 * index;
            kinds.schedule(
                    ref(),
                    kind,
                    RoutineSetting.held(SCHOOL, MonthDay.of(month, 1), MonthDay.of(month, 30), null, "head-of-school"),
                    manager);
            for (int point = 0; point <= index; point++) {
                kinds.addPoint(ref(), kind, RoutineSetting.point(names.get(index) + " " + point), manager);
            }
        }
        drafts.putInForce(ref(), TODAY, manager);

        List<KindView> inForce = routines.kindsInForce(TODAY);
        assertThat(inForce).extracting(KindView::code).containsExactly("var", "sommar", "host");
        assertThat(inForce).allMatch(kind -> kind.heldBy(SCHOOL) && kind.nature() == Nature.REVIEW);
        assertThat(inForce.stream()
                        .map(kind -> routines.rules(kind.id(), SCHOOL).agenda().size()))
                .containsExactly(1, 2, 3);
        assertThat(routines.rules(inForce.get(1).id(), SCHOOL).windowTo(2026)).isEqualTo("2026-06-30");
    }

    @Test
    @DisplayName("A routine with a single review per department by the end of May can be entered")
    void a_single_review_by_the_end_of_may() {
        empty();
        String kind = kinds.add(ref(), RoutineSetting.review("Institutionens genomgång"), "", manager);
        kinds.schedule(
                ref(),
                kind,
                RoutineSetting.held(
                        DEPARTMENT, MonthDay.of(1, 1), MonthDay.of(5, 31), MonthDay.of(6, 15), "head-of-department"),
                manager);
        kinds.addPoint(ref(), kind, RoutineSetting.point("Hela systemet"), manager);
        drafts.putInForce(ref(), TODAY, manager);

        assertThat(routines.kindsInForce(TODAY)).singleElement().satisfies(single -> {
            MeetingRules rules = routines.rules(single.id(), DEPARTMENT);
            assertThat(rules.windowTo(2026)).isEqualTo("2026-05-31");
            assertThat(rules.insideWindow(LocalDate.of(2026, 6, 1))).isFalse();
            assertThat(rules.protocolDueOn(2026)).contains(LocalDate.of(2026, 6, 15));
            assertThat(rules.requiredFunctions()).containsExactly("head-of-department");
        });
    }

    @Test
    @DisplayName("Points are reworded, moved and removed; the agenda stays numbered from 1")
    void points() {
        AgendaRule policy = point("policy");
        kinds.changePoint(
                ref(),
                "review",
                new AgendaRule(
                        "policy",
                        0,
                        new Label("Policyn", "The policy"),
                        true,
                        Inclusion.OPTIONAL,
                        "P §9",
                        policy.clause(),
                        policy.fedBy(),
                        List.of(new PromptRule("still-right", new Label("Stämmer den?", "Is it right?"), "P §9"))),
                manager);
        kinds.movePoint(ref(), "review", "policy", -1, manager);
        kinds.removePoint(ref(), "review", "other", manager);
        kinds.addPoint(ref(), "review", RoutineSetting.point("Egen punkt å ä ö"), manager);

        assertThat(point("policy").position()).isEqualTo(9);
        assertThat(point("policy").title().sv()).isEqualTo("Policyn");
        assertThat(point("policy").prompts()).extracting(PromptRule::code).containsExactly("still-right");
        assertThat(point("changes").position()).isEqualTo(10);
        assertThat(point("egen-punkt-a-a-o").position()).isEqualTo(15);
        assertThat(routines.book(CODE).kind("review").orElseThrow().agenda().stream()
                        .map(AgendaRule::position))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    @Test
    @DisplayName("The first point does not move further up, nor the last one down")
    void points_stay_at_the_ends() {
        kinds.movePoint(ref(), "review", "introduction", -1, manager);
        kinds.movePoint(ref(), "review", "closing", 1, manager);

        assertThat(point("introduction").position()).isEqualTo(1);
        assertThat(point("closing").position()).isEqualTo(15);
    }

    @Test
    @DisplayName("Adjustment can be switched off in a routine: it is this product's practice, not R's")
    void adjustment_off() {
        Map<RecordRule, Strength> strengths = new EnumMap<>(Map.of(RecordRule.ADJUSTMENT, Strength.OFF));
        drafts.recordRules(ref(), strengths, manager);
        drafts.putInForce(ref(), TODAY, manager);

        long review = routines.kindsInForce(TODAY).get(0).id();
        assertThat(routines.rules(review, SCHOOL).asksFor(RecordRule.ADJUSTMENT))
                .isFalse();
        assertThat(routines.rules(review, SCHOOL).shall(RecordRule.VERDICT)).isTrue();
    }

    @Test
    @DisplayName("A version put in force in the middle of a year asks for what remains of it and takes nothing back")
    void asked_in_a_year_of_two_versions() {
        empty();
        String autumn = kinds.add(ref(), RoutineSetting.review("Höstens genomgång"), "", manager);
        kinds.schedule(
                ref(),
                autumn,
                RoutineSetting.held(SCHOOL, MonthDay.of(11, 1), MonthDay.of(12, 15), null, "head-of-school"),
                manager);
        kinds.addPoint(ref(), autumn, RoutineSetting.point("Allt"), manager);
        drafts.putInForce(ref(), LocalDate.of(2026, 6, 1), manager);

        assertThat(asked(2025)).containsExactly("review", "follow-up");
        assertThat(asked(2026)).containsExactly("review", autumn);
        assertThat(asked(2027)).containsExactly(autumn);
    }

    private List<String> asked(int year) {
        return routines.demandedIn(year).stream()
                .filter(demand -> demand.unitKind() == SCHOOL)
                .map(demand -> demand.kind().code())
                .toList();
    }

    @Test
    @DisplayName("A meeting keeps the version it was planned under when another one is put in force")
    void meetings_keep_their_version() {
        KindView planned = routines.kindsInForce(TODAY).get(0);
        drafts.putInForce(ref(), TODAY, manager);

        assertThat(routines.kind(planned.id()).routineCode()).isEqualTo("02");
        assertThat(routines.inForceOn(TODAY).code()).isEqualTo(CODE);
        assertThat(routines.inForceOn(TODAY.minusDays(1)).code()).isEqualTo("02");
        assertThat(events.stream(RoutinePutInForce.class)).singleElement().satisfies(event -> assertThat(event.from())
                .isEqualTo(TODAY));
    }

    @Test
    @DisplayName("A version is put in force today or later, and later than every other version")
    void day_in_force() {
        assertThatThrownBy(() -> drafts.putInForce(ref(), TODAY.minusDays(1), manager))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("routine.inForce.from.past");
        drafts.start(new StartDraft("02", "p-2", TODAY, new Label("Ny", "New")), manager);
        drafts.putInForce(ref("p-2"), TODAY.plusDays(30), manager);
        assertThatThrownBy(() -> drafts.putInForce(ref(), TODAY.plusDays(30), manager))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("routine.inForce.from.early");
        drafts.putInForce(ref(), TODAY.plusDays(31), manager);
        assertThat(routines.inForceOn(TODAY.plusDays(30)).code()).isEqualTo("p-2");
    }

    @Test
    @DisplayName("A draft that says too little to plan a meeting by is not put in force")
    void incomplete() {
        empty();
        assertThatThrownBy(() -> drafts.putInForce(ref(), TODAY, manager)).isInstanceOf(Refused.class);
        kinds.add(ref(), RoutineSetting.review("Vår"), "", manager);

        assertThat(Obstacle.in(routines.book(CODE)).stream().map(Obstacle::messageKey))
                .containsExactly("routine.obstacle.noSchedule", "routine.obstacle.noPoints");
        assertThatThrownBy(() -> drafts.putInForce(ref(), TODAY, manager)).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("The coordinator edits but does not put in force; others do neither")
    void who_may() {
        Rights coordinator = new RoutineSetting(jdbc).coordinator();
        Rights head = new RoutineSetting(jdbc).rights(Capacity.HEAD);
        drafts.describe(ref(), TODAY, new Label("Av samordnaren", "By the coordinator"), coordinator);

        assertThatThrownBy(() -> drafts.putInForce(ref(), TODAY, coordinator)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.describe(ref(), TODAY, new Label("x", "x"), head))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.delete(ref(), head)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.start(new StartDraft("02", "p-3", TODAY, new Label("x", "x")), head))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("Who saves against an older state of the draft is told, and nothing is overwritten")
    void stale() {
        DraftRef old = ref();
        drafts.describe(old, TODAY, new Label("Först", "First"), manager);

        assertThatThrownBy(() -> drafts.describe(old, TODAY, new Label("Sedan", "Second"), manager))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> kinds.movePoint(old, "review", "policy", -1, manager))
                .isInstanceOf(Stale.class);
        assertThat(routines.book(CODE).routine().change().sv()).isEqualTo("Först");
    }

    @Test
    @DisplayName("A version in force is not edited, not deleted, and the database refuses it as well")
    void in_force_is_fixed() {
        drafts.putInForce(ref(), TODAY, manager);

        assertThatThrownBy(() -> kinds.movePoint(ref(), "review", "policy", -1, manager))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafts.delete(ref(), manager)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> jdbc.sql("update routine_meeting_kind set name_sv = 'x' where routine_id = ?")
                        .param(routines.book(CODE).routine().id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is refused");
    }

    @Test
    @DisplayName("A deleted draft is gone with everything it said")
    void deleted() {
        drafts.delete(ref(), manager);

        assertThatThrownBy(() -> routines.book(CODE)).isInstanceOf(NotVisible.class);
        assertThat(events.stream(RoutineDraftDeleted.class)).hasSize(1);
    }

    @Test
    @DisplayName("A version whose rules are not known is not copied, and no name is used twice")
    void start_refused() {
        assertThatThrownBy(() -> drafts.start(new StartDraft("01", "p-4", TODAY, new Label("x", "x")), manager))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafts.start(new StartDraft("02", "P-1", TODAY, new Label("x", "x")), manager))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    @DisplayName("Only functions that exist can be required")
    void unknown_function() {
        ScheduleRules unknown =
                RoutineSetting.held(SCHOOL, MonthDay.of(1, 1), MonthDay.of(5, 31), null, "no-such-function");
        assertThatThrownBy(() -> kinds.schedule(ref(), "review", unknown, manager))
                .isInstanceOf(InvalidField.class);
    }

    private void empty() {
        kinds.remove(ref(), "review", manager);
        kinds.remove(ref(), "follow-up", manager);
    }

    private AgendaRule point(String code) {
        return routines.book(CODE).kind("review").orElseThrow().point(code).orElseThrow();
    }

    private DraftRef ref() {
        return ref(CODE);
    }

    private DraftRef ref(String code) {
        return new DraftRef(code, routines.book(code).routine().version());
    }
}
