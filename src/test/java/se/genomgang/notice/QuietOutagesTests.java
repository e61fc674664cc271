package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While the database is away, its scheduler")
class QuietOutagesTests {

    private final LoggerContext loggers = new LoggerContext();
    private final Logger scheduler = loggers.getLogger(Scheduler.class);
    private final QuietOutages quiet = new QuietOutages(new SettableClock());

    @Test
    @DisplayName("is not heard, whether the failure stands apart or among the values")
    void is_not_heard() {
        Throwable away = new IllegalStateException(new SQLException("refused"));
        assertThat(decide(scheduler, away)).isEqualTo(FilterReply.DENY);
        assertThat(decide(scheduler, null, "sweep", away)).isEqualTo(FilterReply.DENY);
    }

    @Test
    @DisplayName("is heard when something else goes wrong, and so is everyone else")
    void is_heard() {
        assertThat(decide(scheduler, new IllegalStateException("a fault"))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(scheduler, null)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(loggers.getLogger(Sweep.class), new SQLException("refused")))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    private FilterReply decide(Logger logger, @Nullable Throwable failure, Object... values) {
        return quiet.decide(null, logger, Level.ERROR, "Failed: {}", values, failure);
    }
}
