package se.genomgang.cycle.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.Aspect;
import se.genomgang.cycle.Comparison;
import se.genomgang.cycle.Substance;
import se.genomgang.cycle.web.ActivityPage.Difference;

/** Says how a unit's activity differs from the central one, and what the central cycle offers. */
@Component
class Offers {

    private final CycleWords words;
    private final SubstanceWords substances;

    Offers(CycleWords words, SubstanceWords substances) {
        this.words = words;
        this.substances = substances;
    }

    List<OfferLine> of(CycleLines.Reading reading) {
        Comparison comparison = reading.comparison();
        return Stream.concat(
                        comparison.changed().stream().map(own -> changed(own, reading)),
                        comparison.added().stream().map(central -> added(central, reading)))
                .toList();
    }

    private OfferLine changed(ActivityView own, CycleLines.Reading reading) {
        ActivityView central = reading.comparison().central(own.series()).orElseThrow();
        return new OfferLine(
                own.series(),
                own.id(),
                own.version(),
                central.id(),
                central.version(),
                own.title().in(reading.locale()),
                differences(own, reading),
                "");
    }

    private OfferLine added(ActivityView central, CycleLines.Reading reading) {
        Substance now = reading.comparison().centralNow(central.series());
        return new OfferLine(
                central.series(),
                null,
                0,
                central.id(),
                central.version(),
                central.title().in(reading.locale()),
                List.of(),
                says(now, reading));
    }

    /** The months are said first where the time does not name them. */
    private String says(@Nullable Substance now, CycleLines.Reading reading) {
        String months = substances.of(Aspect.MONTHS, now, reading);
        String steps = substances.of(Aspect.STEPS, now, reading);
        return steps.toLowerCase(reading.locale()).contains(months.toLowerCase(reading.locale()))
                ? steps
                : months + ": " + steps;
    }

    /** In what the two differ, and what each says. */
    List<Difference> differences(ActivityView own, CycleLines.Reading reading) {
        Substance here = Substance.of(own);
        Substance central = reading.comparison().centralNow(own.series());
        return reading.comparison().differences(own).stream()
                .map(aspect -> new Difference(
                        words.aspect(aspect, reading.locale()),
                        substances.of(aspect, central, reading),
                        substances.of(aspect, here, reading)))
                .toList();
    }
}
