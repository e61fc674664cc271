package se.genomgang.finding.web;

import static se.genomgang.finding.web.FindingForm.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.genomgang.finding.ChangeFinding;
import se.genomgang.finding.FindingSheet;

/** The form that words a finding anew. */
record WordingForm(
        @Size(max = 300) @Nullable String source,
        @NotBlank @Size(max = 300) @Nullable String title,
        @Size(max = 5000) @Nullable String description,
        @Size(max = 300) @Nullable String requirement,
        int version) {

    static WordingForm from(FindingSheet finding) {
        return new WordingForm(
                finding.source(), finding.title(), finding.description(), finding.requirement(), finding.version());
    }

    ChangeFinding toCommand() {
        return new ChangeFinding(text(source), text(title), text(description), text(requirement), version);
    }
}
