package se.genomgang.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.genomgang.database.TestServer;

/**
 * The tests' database as the owner of its tables sees it, in one transaction that is rolled back: where a test fills tables, lets the database take
 * stock of them and counts what is then read.
 */
public final class OwnersTransaction implements AutoCloseable {

    private final Connection connection;
    private final SingleConnectionDataSource dataSource;

    public OwnersTransaction() throws SQLException {
        Map<String, Object> settings = TestServer.get().settings();
        connection = DriverManager.getConnection(
                settings.get("spring.datasource.url").toString(),
                settings.get("spring.flyway.user").toString(),
                settings.get("spring.flyway.password").toString());
        connection.setAutoCommit(false);
        dataSource = new SingleConnectionDataSource(connection, true);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** How many rows of the table the work reads, by whatever way. */
    public long rowsRead(String table, Runnable work) {
        long before = rowsRead(table);
        work.run();
        return rowsRead(table) - before;
    }

    private long rowsRead(String table) {
        return jdbc().sql("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = ?")
                .param(table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
