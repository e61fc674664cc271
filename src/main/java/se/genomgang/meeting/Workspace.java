package se.genomgang.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.finding.Standing;
import se.genomgang.kernel.Label;
import se.genomgang.routine.AgendaRule;

/**
 * A meeting as one works with it: its points with everything under them and what stands around them, decided for one reader.
 *
 * @param readsMinutes whether conclusions, decisions and attendance are shown to this reader
 * @param replies what those who are summoned have answered, as the reader meets it
 * @param offered the routine's points that are not on the agenda
 * @param openActions the unit's open actions on the meeting's date, under point 2
 * @param standing what the unit's audits and findings bring to the points they feed
 * @param cycle what of the annual cycle feeds the points
 * @param holders who held what in the unit on the meeting's date, and {@code vacancies} what nobody held, under point 11
 * @param decider title of the function that decides
 * @param receiver title of the function that receives the protocol
 */
public record Workspace(
        MeetingView meeting,
        LocalDate plannedOn,
        boolean readsMinutes,
        List<WorkPoint> points,
        List<AgendaRule> offered,
        Checklist checklist,
        List<Deadline> deadlines,
        List<Minutes.Attendee> attendees,
        ReplyDesk replies,
        List<Minutes.Signatory> adjusters,
        List<GivenVerdict> verdicts,
        List<Minutes.OpenAction> openActions,
        Standing standing,
        CycleInputs cycle,
        List<Holding> holders,
        List<Label> vacancies,
        @Nullable Neighbour before,
        @Nullable Neighbour after,
        Label decider,
        Label receiver) {

    /** Where in the routine a deadline is written, e.g. {@code §5}; whose default it is, is told on the routine's own page. */
    public String place(Deadline deadline) {
        return deadline.source().replaceFirst("^R ", "").replace(", product", "");
    }

    /** A point by its number. */
    public Optional<WorkPoint> point(int number) {
        return points.stream().filter(point -> point.number() == number).findFirst();
    }

    /** The answer to one question of the verdict, or null while it has none. */
    public @Nullable GivenVerdict verdict(String criterion) {
        return verdicts.stream()
                .filter(verdict -> verdict.criterion().name().equals(criterion))
                .findFirst()
                .orElse(null);
    }

    /** The deciding title as the subject of a Swedish sentence: "Skolchefen". */
    public String deciding(Label title) {
        return DecisionWording.decider(title.sv());
    }

    /** Who receives the protocol, within a sentence: "hållbarhetschefen". */
    public String receiving(Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        String title = english ? receiver.en() : DecisionWording.decider(receiver.sv());
        return title.isEmpty() ? title : title.substring(0, 1).toLowerCase(locale) + title.substring(1);
    }

    /** What feeds a point. */
    public PointInputs inputs(WorkPoint point) {
        return PointInputs.of(point.code(), standing);
    }

    /** How many open nonconformities from audits a follow-up lacks the point for (R §5); 0 when nothing is lacking. */
    public long untreatedNonconformities() {
        boolean onAgenda = points.stream().anyMatch(point -> point.code().equals(PointRow.NONCONFORMITIES));
        return meeting.followUp() && !onAgenda
                ? PointInputs.openNonconformities(standing)
                        .filter(finding -> finding.audit() != null)
                        .count()
                : 0;
    }

    /** Whether the summons is a document to the reader. */
    public boolean hasSummons() {
        MeetingAccess access = meeting.access();
        return access.readsDrafts() || access.readsSummons() && meeting.summonedOn() != null;
    }

    /** Whether there are slides of the material, and the reader has them. */
    public boolean hasSlides() {
        return meeting.access().readsMaterial() && !points.isEmpty();
    }

    /** Whether the protocol is a document to the reader. */
    public boolean hasMinutes() {
        return meeting.protocolId() != null && meeting.access().readsMinutes();
    }

    /** Whether the reader has any document of the meeting; of one held before the routine there are only attachments. */
    public boolean hasDocuments() {
        return !meeting.historical() && (hasSummons() || hasSlides() || hasMinutes());
    }

    public boolean writes() {
        return meeting.access().writes();
    }
}
