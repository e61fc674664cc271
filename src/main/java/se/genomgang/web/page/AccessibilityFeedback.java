package se.genomgang.web.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Anonymous remarks on accessibility: the text and the moment, nothing about who wrote it. */
@Component
class AccessibilityFeedback {

    /** Since nothing tells one writer from another, the bound holds for all together. */
    private static final int MOST_IN_AN_HOUR = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessibilityFeedback(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A remark and when it came. */
    public record Remark(String text, Instant at) {}

    /** Keeps the remark, unless too many have come within an hour. */
    @Transactional
    public boolean keep(String text) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(
                                """
                                insert into accessibility_feedback (text, at)
                                select :text, :now
                                where (select count(*) from accessibility_feedback where at > :since) < :most
                                """)
                        .param("text", text)
                        .param("now", now)
                        .param("since", now.minusHours(1))
                        .param("most", MOST_IN_AN_HOUR)
                        .update()
                == 1;
    }

    /** The latest remarks, newest first. */
    @Transactional(readOnly = true)
    public List<Remark> latest() {
        return jdbc.sql("select text, at from accessibility_feedback order by id desc limit 100")
                .query((row, at) ->
                        new Remark(row.getString("text"), row.getTimestamp("at").toInstant()))
                .list();
    }
}
