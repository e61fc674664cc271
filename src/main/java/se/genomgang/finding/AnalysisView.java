package se.genomgang.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wording of cause and correction that stands.
 *
 * @param number counts the wordings of the finding from 1; 0 when nothing has been written
 * @param noAction why no corrective action is needed; empty when nothing is said about that
 * @param byName who wrote it; null when nothing has been written
 * @param at when; null when nothing has been written
 */
public record AnalysisView(
        int number, String cause, String correction, String noAction, @Nullable String byName, @Nullable Instant at) {

    static final AnalysisView NONE = new AnalysisView(0, "", "", "", null, null);

    /** All of it as one text. */
    String words() {
        return words(cause, correction, noAction);
    }

    static String words(String cause, String correction, String noAction) {
        return String.join("\n\n", cause, correction, noAction).strip();
    }
}
