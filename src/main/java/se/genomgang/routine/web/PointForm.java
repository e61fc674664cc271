package se.genomgang.routine.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.Inclusion;
import se.genomgang.routine.PromptRule;
import se.genomgang.routine.Slug;

/** A point of an agenda, with the questions it asks; an emptied question is removed. */
public record PointForm(
        @NotBlank @Size(max = 200) String titleSv,
        @NotBlank @Size(max = 200) String titleEn,
        @NotNull Inclusion inclusion,
        @Nullable Boolean formal,
        @Size(max = 60) @Nullable String source,
        @Size(max = 60) @Nullable String clause,
        @Size(max = 200) @Nullable String fedBySv,
        @Size(max = 200) @Nullable String fedByEn,
        @Valid @Size(max = 20) @Nullable List<Prompt> prompts,
        @NotNull Integer version) {

    /** Rows that were skipped are empty. */
    public PointForm {
        prompts = prompts == null
                ? null
                : prompts.stream()
                        .map(prompt -> prompt == null ? Prompt.BLANK : prompt)
                        .toList();
    }

    /** A question; without a code it is new. */
    public record Prompt(
            @Size(max = 60) @Nullable String code,
            @Size(max = 300) @Nullable String sv,
            @Size(max = 300) @Nullable String en,
            @Size(max = 60) @Nullable String source) {

        static final Prompt BLANK = new Prompt("", "", "", "");

        boolean filled() {
            return !Typed.text(sv).isEmpty() || !Typed.text(en).isEmpty();
        }
    }

    static PointForm blank(int version) {
        return new PointForm("", "", Inclusion.MANDATORY, false, "", "", "", "", List.of(Prompt.BLANK), version);
    }

    static PointForm from(AgendaRule point, int version) {
        List<Prompt> prompts = new ArrayList<>();
        point.prompts()
                .forEach(prompt -> prompts.add(new Prompt(
                        prompt.code(), prompt.text().sv(), prompt.text().en(), prompt.source())));
        prompts.add(Prompt.BLANK);
        return new PointForm(
                point.title().sv(),
                point.title().en(),
                point.inclusion(),
                point.formal(),
                point.source(),
                point.clause(),
                point.fedBy().sv(),
                point.fedBy().en(),
                prompts,
                version);
    }

    /** The questions as they stand in the form, with an empty one last. */
    public List<Prompt> shownPrompts() {
        List<Prompt> shown = new ArrayList<>(prompts == null ? List.of() : prompts);
        if (shown.isEmpty() || shown.get(shown.size() - 1).filled()) {
            shown.add(Prompt.BLANK);
        }
        return shown;
    }

    AgendaRule toPoint(String code) {
        return new AgendaRule(
                code,
                0,
                Typed.label(titleSv, titleEn),
                Boolean.TRUE.equals(formal),
                inclusion,
                Typed.text(source),
                Typed.text(clause),
                Typed.label(fedBySv, fedByEn),
                questions());
    }

    /** A question in one language only stands in both. */
    private List<PromptRule> questions() {
        List<PromptRule> questions = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Prompt prompt : prompts == null ? List.<Prompt>of() : prompts) {
            if (prompt.filled()) {
                String sv = Typed.text(prompt.sv()).isEmpty() ? Typed.text(prompt.en()) : Typed.text(prompt.sv());
                String en = Typed.text(prompt.en()).isEmpty() ? sv : Typed.text(prompt.en());
                String known = Typed.text(prompt.code());
                String code = known.isEmpty() || taken.contains(known) ? Slug.of(sv, taken) : known;
                taken.add(code);
                questions.add(new PromptRule(code, Typed.label(sv, en), Typed.text(prompt.source())));
            }
        }
        return questions;
    }
}
