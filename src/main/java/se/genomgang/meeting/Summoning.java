package se.genomgang.meeting;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reaches those who take part and have not had the summons yet. */
@Component
class Summoning {

    private final JdbcClient jdbc;
    private final Clock clock;

    Summoning(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int waiting(MeetingId meeting) {
        return jdbc.sql("select count(*) from participant where meeting_id = ? and summoned_at is null")
                .param(meeting.value())
                .query(Integer.class)
                .single();
    }

    void reach(MeetingId meeting) {
        jdbc.sql(
                        "update participant set summoned_at = ?, version = version + 1 where meeting_id = ? and summoned_at is null")
                .params(Timestamp.from(clock.instant()), meeting.value())
                .update();
    }
}
