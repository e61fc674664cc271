package se.genomgang.meeting;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.cycle.Inputs;

/**
 * What of the annual cycle feeds a meeting (Å), as it stood on the meeting's day. Until its protocol is sent for adjustment it follows the cycle, so that
 * what was done in time and is said late still counts; from then on it is as it was written down.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeptInputs {

    private static final String NEVER_ADJUSTED =
            "not exists (select from meeting_step ks where ks.meeting_id = m.id and ks.step = 'ADJUSTED')";

    /** The day of the unit's meeting before, which has considered what was done until then. */
    static final String CONSIDERED =
            "(select max(kb.date) from meeting kb where kb.unit_id = %s and kb.date < %s and kb.stage not in ('PLANNED', 'SUMMONED', 'CANCELLED'))";

    /**
     * The same before a meeting that is ahead: also meetings that are planned for a day from {@code :today} on will have considered it. The third value is
     * the id of the meeting that is asked for, which does not come before itself; null when it is only thought of.
     */
    static final String EXPECTED =
            "(select max(kb.date) from meeting kb where kb.unit_id = %s and kb.date < %s and kb.stage <> 'CANCELLED' and (kb.stage not in ('PLANNED', 'SUMMONED')"
                    + " or kb.date >= cast(:today as date) and kb.id is distinct from cast(%s as bigint)))";

    private static final String LIVE = live(CONSIDERED.formatted("m.unit_id", "m.date"));

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptInputs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static String live(String since) {
        return "coalesce(" + Inputs.gathered("m.unit_id", "m.date", since) + ", '[]')";
    }

    /** An expression for them where the meeting's row is {@code m}, read by {@link Inputs#read}; null where none were written down in time. */
    static String gathered() {
        return gathered(LIVE);
    }

    /** The same where the meeting may be ahead, and others before it; needs the parameter {@code today}. */
    static String gatheredAhead() {
        return gathered(live(EXPECTED.formatted("m.unit_id", "m.date", "m.id")));
    }

    private static String gathered(String live) {
        return "coalesce((select ki.gathered::text from meeting_input ki where ki.meeting_id = m.id),"
                + " case when m.stage in ('PLANNED', 'SUMMONED', 'HELD') and not m.historical and " + NEVER_ADJUSTED
                + " then " + live + "::text end)";
    }

    /** Writes them down, before the text that is sent for adjustment is read. Once the protocol has been adjusted they stay as they are. */
    public void keep(MeetingId meeting) {
        jdbc.sql("insert into meeting_input (meeting_id, gathered, kept_at) select m.id, cast(" + LIVE
                        + " as jsonb), :now from meeting m where m.id = :meeting and " + NEVER_ADJUSTED
                        + " on conflict (meeting_id) do nothing")
                .param("meeting", meeting.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventListener
    void on(MeetingAdvanced step) {
        if (step.to() == Stage.HELD) {
            jdbc.sql("delete from meeting_input i using meeting m where m.id = i.meeting_id and m.id = ? and "
                            + NEVER_ADJUSTED)
                    .param(step.meeting().value())
                    .update();
        }
    }
}
