package se.genomgang.meeting;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;

/** Preparing, showing and sending summonses. Nothing leaves before {@link #send}. */
@Service
@Transactional
public class Summonses {

    private static final int COVER_LIMIT = 4_000;

    private final Meetings meetings;
    private final MeetingGate gate;
    private final MeetingRepository repository;
    private final Summoning summoning;
    private final SummonsCalendar calendar;
    private final Clock clock;

    Summonses(
            Meetings meetings,
            MeetingGate gate,
            MeetingRepository repository,
            Summoning summoning,
            SummonsCalendar calendar,
            Clock clock) {
        this.meetings = meetings;
        this.gate = gate;
        this.repository = repository;
        this.summoning = summoning;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What goes out, to whom; or, once it is sent, what went. Before it is sent it exists only for those who read drafts. */
    @Transactional(readOnly = true)
    public SummonsDraft draft(MeetingView meeting) {
        if (!readable(meeting)) {
            throw new NotVisible();
        }
        return summoning.draft(meeting, summoning.cover(meeting));
    }

    /** Keeps the covering text of a summons in preparation. */
    public void cover(MeetingId id, String cover, Rights rights) {
        Meeting meeting = gate.toOrganise(id, rights, "meeting.notAllowed.summon");
        meeting.cover(PlainText.of("cover", cover, COVER_LIMIT));
        repository.saveAndFlush(meeting);
    }

    /** The same with a covering text just typed. */
    @Transactional(readOnly = true)
    public SummonsDraft draft(MeetingView meeting, String cover) {
        if (!readable(meeting)) {
            throw new NotVisible();
        }
        return summoning.draft(meeting, PlainText.of("cover", cover, COVER_LIMIT));
    }

    /**
     * Sends the summons to every participant who has not had it.
     *
     * @param withMaterial whether the material goes with it
     */
    public void send(MeetingId id, String cover, boolean withMaterial, Rights rights) {
        String clean = PlainText.of("cover", cover, COVER_LIMIT);
        meetings.summon(id, clean, rights);
        if (withMaterial && meetings.get(id, rights).materialSentOn() == null) {
            meetings.sendMaterial(id, rights);
        }
    }

    /** The meeting for a calendar. */
    @Transactional(readOnly = true)
    public String calendar(MeetingView meeting) {
        if (!readable(meeting)) {
            throw new NotVisible();
        }
        return calendar.of(meeting, clock.instant());
    }

    private static boolean readable(MeetingView meeting) {
        return meeting.access().readsDrafts() || (meeting.access().readsSummons() && meeting.summonedOn() != null);
    }
}
