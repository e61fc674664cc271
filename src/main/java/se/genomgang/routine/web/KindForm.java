package se.genomgang.routine.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.genomgang.routine.DescribeKind;
import se.genomgang.routine.KindRules;
import se.genomgang.routine.LeadTime;
import se.genomgang.routine.Nature;

/**
 * What a kind of meeting is, and how long before it things are sent.
 *
 * @param agendaOf for a new kind: code of the kind whose agenda it starts with; empty for none
 */
public record KindForm(
        @NotBlank @Size(max = 100) String nameSv,
        @NotBlank @Size(max = 100) String nameEn,
        @NotNull Nature nature,
        @Size(max = 60) @Nullable String source,
        @Min(0) @Max(365) @Nullable Integer summonsDays,
        @NotNull Wording summonsStrength,
        @Size(max = 60) @Nullable String summonsSource,
        @Min(0) @Max(365) @Nullable Integer materialDays,
        @NotNull Wording materialStrength,
        @Size(max = 60) @Nullable String materialSource,
        @Size(max = 60) @Nullable String agendaOf,
        @NotNull Integer version) {

    /** A new kind of meeting, with the lead times of this product. */
    static KindForm blank(int version) {
        return new KindForm(
                "", "", Nature.REVIEW, "", 14, Wording.SHALL, "product", 7, Wording.SHOULD, "product", "", version);
    }

    static KindForm from(KindRules kind, int version) {
        return new KindForm(
                kind.name().sv(),
                kind.name().en(),
                kind.nature(),
                kind.source(),
                kind.summons().days(),
                Wording.of(kind.summons().strength()),
                kind.summons().source(),
                kind.material().days(),
                Wording.of(kind.material().strength()),
                kind.material().source(),
                "",
                version);
    }

    DescribeKind toCommand() {
        return new DescribeKind(
                nature,
                Typed.label(nameSv, nameEn),
                Typed.text(source),
                new LeadTime(summonsDays, summonsStrength.strength(), Typed.text(summonsSource)),
                new LeadTime(materialDays, materialStrength.strength(), Typed.text(materialSource)));
    }
}
