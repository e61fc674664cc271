package se.genomgang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.genomgang.compilation.Compilations;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.kernel.Rights;

/** Lets the environmental manager compile what the units' meetings have led to, when spring's and autumn's protocols are in. */
@Component
@ConditionalOnDemonstrationMode
class Compiling {

    private static final String MANAGER = "miljochef";

    private final Cast cast;
    private final Compilations compilations;

    Compiling(Cast cast, Compilations compilations) {
        this.cast = cast;
        this.compilations = compilations;
    }

    /** What happens over the years, in any order. */
    List<Step> steps(int thisYear) {
        List<Step> steps = new ArrayList<>();
        for (int year = thisYear - 2; year <= thisYear; year++) {
            int ofYear = year;
            steps.add(new Step(LocalDate.of(year, 4, 2), () -> compile(ofYear)));
            steps.add(new Step(LocalDate.of(year, 11, 5), () -> compile(ofYear)));
        }
        return steps;
    }

    private void compile(int year) {
        Rights rights = cast.rights(MANAGER);
        compilations.seasons(rights).stream()
                .filter(season -> season.year() == year && season.latest() == null && season.adjusted() > 0)
                .forEach(season -> compilations.make(year, season.kindCode(), rights));
    }
}
