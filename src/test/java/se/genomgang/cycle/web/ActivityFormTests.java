package se.genomgang.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.cycle.Activities;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.CycleYears;
import se.genomgang.cycle.Cycles;
import se.genomgang.cycle.StepView;
import se.genomgang.cycle.Substance;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.Units;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("The form of an activity")
class ActivityFormTests {

    @Autowired
    private Activities activities;

    @Autowired
    private Cycles cycles;

    @Autowired
    private CycleYears years;

    private UnitView central;
    private Rights coordinator;

    @BeforeEach
    void a_central_cycle(@Autowired BeanFactory beans, @Autowired Units units) {
        central = units.central(LocalDate.of(2026, 12, 31));
        coordinator = new GivenMeetings(beans).coordinator();
        years.begin(central, 2026, coordinator);
    }

    @Test
    @DisplayName("sent as it is shown changes nothing, whichever of the central cycle's sixty it shows")
    void as_shown() {
        List<ActivityView> before = activities();
        assertThat(before).hasSize(60);

        for (ActivityView activity : before) {
            activities.change(activity.id(), ActivityForm.from(activity).toCommand(), 0, coordinator);
        }

        assertThat(activities())
                .map(Substance::of)
                .containsExactlyElementsOf(before.stream().map(Substance::of).toList());
        assertThat(activities())
                .flatMap(ActivityView::steps)
                .extracting(StepView::id, StepView::concerns)
                .containsExactlyElementsOf(before.stream()
                        .flatMap(activity -> activity.steps().stream())
                        .map(step -> tuple(step.id(), step.concerns()))
                        .toList());
    }

    @Test
    @DisplayName("moves what follows from the months when the months are changed, and leaves given days where they are")
    void months() {
        ActivityView activity = activities().stream()
                .filter(each -> each.title().sv().equals("Skolornas handlingsplaner följs upp"))
                .findFirst()
                .orElseThrow();
        ActivityForm shown = ActivityForm.from(activity);
        assertThat(shown.rows().get(0).from()).isNull();

        ActivityForm sent = new ActivityForm(
                shown.title(),
                shown.titleEn(),
                shown.theme(),
                9,
                10,
                shown.asNeeded(),
                shown.feeds(),
                shown.concerns(),
                shown.steps(),
                shown.version(),
                false);
        activities.change(activity.id(), sent.toCommand(), 0, coordinator);

        StepView step = activities.get(activity.id()).activity().steps().get(0);
        assertThat(step.period().from()).isEqualTo("2026-09-01");
        assertThat(step.period().to()).isEqualTo("2026-10-31");
    }

    private List<ActivityView> activities() {
        return cycles.of(central, 2026).orElseThrow().activities();
    }
}
