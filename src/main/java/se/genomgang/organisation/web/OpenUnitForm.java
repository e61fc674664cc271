package se.genomgang.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.OpenUnit;

/** A new unit, typed. */
record OpenUnitForm(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,19}", message = "{organisation.invalid.code}") String code,
        @NotNull UnitKind kind,
        @NotBlank @Size(max = 40) String shortSv,
        @NotBlank @Size(max = 40) String shortEn,
        @NotBlank @Size(max = 200) String nameSv,
        @NotBlank @Size(max = 200) String nameEn,
        @NotNull LocalDate openedOn) {

    static OpenUnitForm empty(LocalDate openedOn) {
        return new OpenUnitForm("", UnitKind.SCHOOL, "", "", "", "", openedOn);
    }

    OpenUnit toCommand() {
        return new OpenUnit(
                code,
                kind,
                new Label(shortSv.strip(), shortEn.strip()),
                new Label(nameSv.strip(), nameEn.strip()),
                openedOn);
    }
}
