package se.genomgang.database;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Statements whose best way depends on the values they are asked with: a search finds a rare word by an index of words, and a common one sooner by
 * walking along the order of the list. The driver otherwise lets the server keep a statement that is asked often, which after five times is run by one
 * plan for all values (ADR 24).
 */
@Component
public class PlannedAnew {

    private final JdbcClient jdbc;

    public PlannedAnew(DataSource dataSource) {
        jdbc = JdbcClient.create(new NeverKept(dataSource));
    }

    /** A statement that the server plans each time, for the values it then has. */
    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    private static final class NeverKept extends JdbcTemplate {

        NeverKept(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
