package se.genomgang.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Counts the SQL statements of a piece of work done in this thread, whoever sends them: session, rights, JDBC or Hibernate. */
public final class StatementCount {

    private static final List<String> LOGGERS = List.of(
            "org.springframework.jdbc.core.JdbcTemplate",
            "se.genomgang.database.PlannedAnew$NeverKept",
            "org.hibernate.SQL");

    private StatementCount() {}

    /** The statements sent while the work was done, in order. */
    public static List<String> during(Runnable work) {
        var heard = new Ear();
        heard.start();
        LOGGERS.forEach(name -> listen(name, heard));
        try {
            work.run();
        } finally {
            LOGGERS.forEach(name -> {
                logger(name).detachAppender(heard);
                logger(name).setLevel(null);
                logger(name).setAdditive(true);
            });
        }
        return heard.statements;
    }

    private static void listen(String name, Ear ear) {
        logger(name).setLevel(Level.DEBUG);
        logger(name).setAdditive(false);
        logger(name).addAppender(ear);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private static final class Ear extends AppenderBase<ILoggingEvent> {

        private final Thread thread = Thread.currentThread();
        private final List<String> statements = new ArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            String message = event.getFormattedMessage();
            boolean told =
                    event.getLoggerName().endsWith("SQL") || message.startsWith("Executing prepared SQL statement [");
            if (told && Thread.currentThread() == thread) {
                statements.add(message);
            }
        }
    }
}
