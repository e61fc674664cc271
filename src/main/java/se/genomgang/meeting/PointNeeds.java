package se.genomgang.meeting;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.RecordRule;

/**
 * What the routine asks for under a point: a conclusion and a proposal for decision under each mandatory one (R §5); under a formal point one line
 * or its fields; nothing more under a point that has nothing to report and says why.
 */
record PointNeeds(boolean conclusion, boolean proposal) {

    static PointNeeds of(PointRow point, MeetingRules rules, @Nullable LocalTime opened, @Nullable LocalTime closed) {
        if (point.nothingToReport() != null || !point.mandatory()) {
            return new PointNeeds(false, false);
        }
        boolean silent = point.text("CONCLUSION").text().isBlank();
        boolean asked = rules.asksFor(RecordRule.CONCLUSION_PER_POINT);
        if (point.formal()) {
            boolean filled = (point.code().equals("introduction") && opened != null)
                    || (point.code().equals("closing") && closed != null);
            return new PointNeeds(asked && silent && !filled, false);
        }
        return new PointNeeds(
                asked && silent,
                rules.asksFor(RecordRule.PROPOSAL_PER_POINT)
                        && point.text("PROPOSAL").text().isBlank());
    }
}
