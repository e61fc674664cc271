package se.genomgang.meeting;

import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/**
 * What one person may do with one meeting: the table "Who sees and does what", decided in one place.
 *
 * @param sees whether the meeting exists for this person; for the auditor every meeting does, in every state
 * @param readsDrafts reads everything at any time: the unit's organisers, its head or deputy, the secretary
 * @param readsMaterial reads material and proposals as they stand; a correction of them only once it is adjusted
 * @param readsDraftMinutes reads conclusions, decisions and attendance before they are adjusted, and what is marked secret
 * @param readsMinutes reads conclusions, decisions and attendance, at least as they were adjusted
 * @param readsSummons reads the summons once it is sent: those who take part, those who read drafts, the auditor
 * @param comments may comment on points
 * @param writes may change texts, attendance and decisions while the meeting is not frozen
 * @param organises may plan, summon, reschedule, cancel, hold and choose secretary and adjusters
 * @param heads is the unit's head or the named deputy
 * @param readsSecret reads the texts of points marked secret too; others read the protocol without them
 * @param logged each view is written down (auditor)
 */
public record MeetingAccess(
        boolean sees,
        boolean readsDrafts,
        boolean readsMaterial,
        boolean readsDraftMinutes,
        boolean readsMinutes,
        boolean readsSummons,
        boolean comments,
        boolean writes,
        boolean organises,
        boolean heads,
        boolean readsSecret,
        boolean logged) {

    /**
     * The facts that access follows from, read together with the meeting.
     *
     * @param published whether a version of the protocol has been adjusted, ever
     * @param materialSent whether the material has been sent
     * @param frozen whether the texts are locked
     * @param secretary whether the person is the meeting's secretary
     * @param attendee whether the person has been summoned to it
     * @param adjuster whether the person is asked to adjust its protocol
     */
    public record Facts(
            UnitId unit,
            Stage stage,
            boolean published,
            boolean materialSent,
            boolean frozen,
            boolean secretary,
            boolean attendee,
            boolean adjuster) {}

    /** Decides from the person's rights today and the meeting's facts. */
    public static MeetingAccess of(Rights rights, Facts facts) {
        boolean organises = rights.organises(facts.unit());
        boolean heads = rights.heads(facts.unit());
        boolean readsDrafts = organises || heads || facts.secretary();
        boolean summoned = facts.stage().reached(Stage.SUMMONED);
        boolean attends = facts.attendee() && (summoned || facts.stage() == Stage.CANCELLED);
        boolean adjusts = facts.adjuster() && facts.stage().reached(Stage.ADJUSTMENT);
        boolean audits = rights.auditor();
        boolean readsDraftMinutes =
                readsDrafts || adjusts || (attends && facts.stage().reached(Stage.HELD));
        boolean readsMinutes = readsDraftMinutes || facts.published();
        boolean asAdjusted = facts.published() && facts.frozen();
        boolean readsMaterial = readsDraftMinutes || asAdjusted || ((attends || audits) && facts.materialSent());
        boolean open = !facts.frozen() && facts.stage() != Stage.CANCELLED;
        return new MeetingAccess(
                readsDrafts || attends || adjusts || audits || facts.published(),
                readsDrafts,
                readsMaterial,
                readsDraftMinutes,
                readsMinutes,
                readsDrafts || attends || audits,
                open && (readsDrafts || attends),
                open && (organises || facts.secretary()),
                organises,
                heads,
                readsDrafts || attends || adjusts || audits,
                rights.auditor() && !readsDrafts);
    }

    /** Whether the person works with the meeting, rather than only reading the adjusted protocol. */
    public boolean workspace() {
        return readsDrafts || comments || (sees && !readsMinutes);
    }
}
