package se.genomgang.organisation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import se.genomgang.kernel.Label;

/** A unit's names from a day on, inclusive, until the next one. */
@Embeddable
record UnitName(LocalDate validFrom, String shortSv, String shortEn, String nameSv, String nameEn) {

    static UnitName of(LocalDate from, Label shortName, Label name) {
        return new UnitName(from, shortName.sv(), shortName.en(), name.sv(), name.en());
    }
}
