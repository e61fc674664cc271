package se.genomgang.notice;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * While the database is away, says so once a minute, in a line: its scheduler would say it with a stack trace every time it looks for something to do. Whatever else goes
 * wrong in the scheduler is logged as it is.
 */
@Component
@Lazy(false) // nobody asks for it
class QuietOutages extends TurboFilter implements InitializingBean, DisposableBean {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final String SCHEDULER = Scheduler.class.getPackageName();
    private static final org.slf4j.Logger log = LoggerFactory.getLogger(QuietOutages.class);

    private final Clock machine;
    private @Nullable Instant said;

    QuietOutages(Clock machine) {
        this.machine = machine;
    }

    @Override
    public void afterPropertiesSet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            loggers.addTurboFilter(this);
        }
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            loggers.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable failure) {
        if (!logger.getName().startsWith(SCHEDULER)) {
            return FilterReply.NEUTRAL;
        }
        Throwable reason = failure == null ? last(values) : failure;
        if (reason == null || !concernTheDatabase(reason)) {
            return FilterReply.NEUTRAL;
        }
        if (isTimeToSaySo()) {
            log.warn("The work apart from requests waits for the database ({})", Answer.text(reason));
        }
        return FilterReply.DENY;
    }

    private static @Nullable Throwable last(Object @Nullable [] values) {
        return values != null && values.length > 0 && values[values.length - 1] instanceof Throwable last ? last : null;
    }

    private synchronized boolean isTimeToSaySo() {
        Instant now = machine.now();
        if (said != null && now.isBefore(said.plus(SILENCE))) {
            return false;
        }
        said = now;
        return true;
    }

    /** Whether it failed in the database, or on the way there. */
    static boolean concernTheDatabase(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException
                    || each instanceof DataAccessException
                    || each instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }
}
