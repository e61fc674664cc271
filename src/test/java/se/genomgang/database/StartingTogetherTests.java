package se.genomgang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@DisplayName("Several instances that start at the same moment on one database")
class StartingTogetherTests {

    private static final int INSTANCES = 6;
    private static final int STARTS = 25;

    @Autowired
    private FlywayConnectionDetails owner;

    @Test
    @DisplayName("all give the application's role its rights, one after the other")
    void grants_take_turns() throws IOException, InterruptedException, ExecutionException {
        String script = new ClassPathResource("db/callback/afterMigrate.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("${application-role}", DatabaseRoles.APPLICATION);
        ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
        try {
            List<Callable<Integer>> starts = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                starts.add(() -> start(script));
            }
            int done = 0;
            for (Future<Integer> each : instances.invokeAll(starts)) {
                done += each.get();
            }
            assertThat(done).isEqualTo(INSTANCES * STARTS);
        } finally {
            instances.shutdownNow();
        }
    }

    private int start(String script) throws SQLException {
        int done = 0;
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < STARTS; i++) {
                statement.execute(script);
                done++;
            }
        }
        return done;
    }
}
