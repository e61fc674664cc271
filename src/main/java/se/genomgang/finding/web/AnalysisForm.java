package se.genomgang.finding.web;

import static se.genomgang.finding.web.FindingForm.text;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.genomgang.finding.Analyse;
import se.genomgang.finding.AnalysisView;

/**
 * The form that writes down cause and correction.
 *
 * @param version the number of the wording that was read
 */
record AnalysisForm(
        @Size(max = 5000) @Nullable String cause,
        @Size(max = 5000) @Nullable String correction,
        @Size(max = 5000) @Nullable String noAction,
        int version) {

    static AnalysisForm from(AnalysisView standing) {
        return new AnalysisForm(standing.cause(), standing.correction(), standing.noAction(), standing.number());
    }

    Analyse toCommand() {
        return new Analyse(text(cause), text(correction), text(noAction), version);
    }
}
