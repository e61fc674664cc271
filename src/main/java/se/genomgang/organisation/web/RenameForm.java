package se.genomgang.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.organisation.RenameUnit;
import se.genomgang.organisation.UnitRecord;
import se.genomgang.organisation.UnitView;

/**
 * A unit's next name, typed.
 *
 * @param from first day of the name, inclusive
 * @param version of the unit that the page showed
 */
record RenameForm(
        @NotBlank @Size(max = 40) String shortSv,
        @NotBlank @Size(max = 40) String shortEn,
        @NotBlank @Size(max = 200) String nameSv,
        @NotBlank @Size(max = 200) String nameEn,
        @NotNull LocalDate from,
        @Nullable Integer version) {

    static RenameForm from(UnitRecord unit, LocalDate today) {
        UnitView view = unit.unit();
        return new RenameForm(
                view.shortName().sv(),
                view.shortName().en(),
                view.name().sv(),
                view.name().en(),
                today,
                unit.version());
    }

    RenameUnit toCommand(UnitView unit) {
        return new RenameUnit(
                unit.id(),
                new Label(shortSv.strip(), shortEn.strip()),
                new Label(nameSv.strip(), nameEn.strip()),
                from,
                version);
    }
}
