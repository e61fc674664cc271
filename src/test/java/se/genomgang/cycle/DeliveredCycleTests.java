package se.genomgang.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.testing.DatabaseTest;

/** What the source says (Å, 2024), fact by fact. */
@DatabaseTest
@DisplayName("The central cycle of 2024")
class DeliveredCycleTests {

    @Autowired
    private Cycles cycles;

    private CycleView cycle;

    @BeforeEach
    void delivered() {
        cycle = cycles.of(cycles.unit("central", 2024), 2024).orElseThrow();
    }

    @Test
    @DisplayName("has 60 activities: 54 by month, two headings of two months, and 6 that go on all year")
    void counts() {
        assertThat(cycle.state()).isEqualTo(CycleState.DELIVERED);
        assertThat(cycle.activities()).hasSize(60);
        assertThat(cycle.continuous()).hasSize(6);
        assertThat(cycle.months())
                .extracting(months -> months.from() + "–" + months.to(), months -> months.activities()
                        .size())
                .containsExactly(
                        tuple("1–1", 7),
                        tuple("2–2", 6),
                        tuple("3–3", 4),
                        tuple("4–4", 3),
                        tuple("5–5", 4),
                        tuple("6–7", 5),
                        tuple("8–9", 7),
                        tuple("10–10", 5),
                        tuple("11–11", 5),
                        tuple("12–12", 8));
    }

    @Test
    @DisplayName(
            "has twelve deadlines, the last of them the end of December, and two things that take place on given days")
    void dates() {
        assertThat(steps(Timing.BY))
                .containsExactly(
                        "02-02 Indikatorer till årsredovisningen: KTH SO → årsredovisningen",
                        "02-22 Miljöledningsarbetet redovisas: KTH SO → Naturvårdsverket och Utbildningsdepartementet",
                        "02-28 Kemikalieinventeringen i KLARA är klar: skolorna och Lokalvården (VS) → ",
                        "02-28 Lagbevakningssystemet gås igenom med ansvariga: KTH SO → ",
                        "03-01 Inköp, leasing och upphandling av fordon redovisas: KTH SO → Transportstyrelsen",
                        "03-22 Årets förbrukning av organiska lösningsmedel: skolorna → KTH SO",
                        "03-29 Årets förbrukning av organiska lösningsmedel: KTH SO → Miljöförvaltningen",
                        "05-30 Åtgärder efter externa revisionen redovisas: KTH SO → ",
                        "06-30 Avvikelser från externa revisionen till certifieringsorganet: KTH SO → certifieringsorganet",
                        "08-01 Rapport till QS Sustainability Ranking: KTH SO → QS",
                        "12-15 Ledningens genomgång med skolorna och VS, hösten: KTH SO → ",
                        "12-31 Ledningens genomgång centralt, hösten: KTH SO → ");
        assertThat(steps(Timing.ON))
                .containsExactly(
                        "02-07 Nya och ändrade miljökrav gås igenom, våren: KTH SO → ",
                        "04-25 Extern miljörevision: KTH SO → ");
        assertThat(activity("Extern miljörevision").steps().get(0).period().from())
                .isEqualTo("2024-04-22");
    }

    @Test
    @DisplayName(
            "the internal audit is made any time in October and November, and feeds the points of audits and nonconformities")
    void internal_audit() {
        ActivityView audit = activity("Intern miljörevision");
        StepView step = audit.steps().get(0);

        assertThat(step.recurrence()).isEqualTo(Recurrence.WITHIN);
        assertThat(step.period())
                .isEqualTo(new Period(Timing.MONTHS, LocalDate.of(2024, 10, 1), LocalDate.of(2024, 11, 30)));
        assertThat(audit.feeds()).containsExactly("audits", "nonconformities");
    }

    @Test
    @DisplayName("what activities feed: the legal review 5, chemicals 5 and 6, the aspects register 9, action plans 7")
    void feeds() {
        assertThat(activity("Lagbevakningssystemet gås igenom med ansvariga").feeds())
                .containsExactly("compliance");
        assertThat(activity("Kemikalieinventeringen i KLARA är klar").feeds())
                .containsExactly("compliance", "performance");
        assertThat(activity("Miljöaspektsförteckningen ses över").feeds()).containsExactly("changes");
        assertThat(activity("Handlingsplanerna på VS avdelningar följs upp").feeds())
                .containsExactly("objectives");
        assertThat(activity("Skolornas handlingsplaner följs upp").feeds()).containsExactly("objectives");
    }

    @Test
    @DisplayName(
            "two activities are done as needed; the newsletter goes out inside every month, outside every quarter, and as needed")
    void as_needed_and_recurring() {
        assertThat(cycle.activities()).filteredOn(ActivityView::asNeeded).hasSize(2);
        assertThat(activity("Nyhetsbrev").steps())
                .extracting(step -> step.title().sv(), StepView::recurrence)
                .containsExactly(
                        tuple("Internt nyhetsbrev", Recurrence.MONTHLY),
                        tuple("Externt nyhetsbrev", Recurrence.QUARTERLY),
                        tuple("Extra nyhetsbrev", Recurrence.AS_NEEDED));
    }

    @Test
    @DisplayName(
            "the solvents have two steps: the schools by 22 March, the sustainability office by 29 March; all others but the newsletter have one")
    void steps() {
        Map<Integer, Long> sizes = cycle.activities().stream()
                .collect(Collectors.groupingBy(each -> each.steps().size(), Collectors.counting()));

        assertThat(sizes).isEqualTo(Map.of(1, 58L, 2, 1L, 3, 1L));
        assertThat(activity("Årets förbrukning av organiska lösningsmedel").steps())
                .extracting(step -> step.period().to())
                .containsExactly(LocalDate.of(2024, 3, 22), LocalDate.of(2024, 3, 29));
    }

    @Test
    @DisplayName("everything has words in both languages, and nothing is to be done in it")
    void words() {
        assertThat(cycle.activities())
                .allMatch(each -> !each.title().en().equals(each.title().sv())
                        || each.title().sv().equals("Research day"));
        assertThat(cycle.activities()).allMatch(each -> each.occurrences().isEmpty());
    }

    private ActivityView activity(String title) {
        return cycle.activities().stream()
                .filter(each -> each.title().sv().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> steps(Timing timing) {
        return cycle.activities().stream()
                .flatMap(activity -> activity.steps().stream()
                        .filter(step -> step.period().timing() == timing)
                        .map(step -> step.period().to().toString().substring(5) + " "
                                + activity.title().sv() + ": "
                                + step.doer().sv() + " → " + step.toWhom().sv()))
                .sorted(java.util.Comparator.comparing(each -> each.substring(0, 5)))
                .toList();
    }
}
