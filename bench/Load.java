import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/** Runs load.sql on a database. See README.md. */
class Load {

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("directory-of-data|jdbc-url units years [today] [seed]");
        }
        Path script = Path.of(System.getProperty("script", "bench/load.sql"));
        try (Connection database = connect(arguments[0], "owner")) {
            set(database, "bench.units", arguments[1]);
            set(database, "bench.years", arguments[2]);
            set(database, "bench.today", arguments.length > 3 ? arguments[3] : LocalDate.now().toString());
            set(database, "bench.seed", arguments.length > 4 ? arguments[4] : "1");
            database.setAutoCommit(false);
            System.out.println(load(database, Files.readString(script)));
            database.commit();
            database.setAutoCommit(true);
            try (Statement statement = database.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
        countStatements(arguments[0]);
    }

    /** A data directory of an embedded database, or an address with user and password. */
    static Connection connect(String where, String role) throws Exception {
        if (where.startsWith("jdbc:")) {
            return DriverManager.getConnection(where);
        }
        Path directory = Path.of(where);
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve("credentials.properties"))) {
            passwords.load(reader);
        }
        List<String> server = Files.readAllLines(directory.resolve("postgresql/postmaster.pid"));
        boolean superuser = role.equals("superuser");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/genomgang",
                superuser ? "postgres" : "genomgang_" + role,
                passwords.getProperty(role));
    }

    private static String load(Connection database, String script) throws SQLException {
        try (Statement statement = database.createStatement()) {
            String said = "";
            boolean rows = statement.execute(script);
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    try (ResultSet result = statement.getResultSet()) {
                        result.next();
                        said = result.getString(1);
                    }
                }
                rows = statement.getMoreResults();
            }
            return said;
        }
    }

    /** Takes effect when the server is started the next time. */
    private static void countStatements(String where) throws Exception {
        try (Connection database = connect(where, "superuser");
                Statement statement = database.createStatement()) {
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("grant pg_read_all_stats to genomgang_owner");
            System.out.println("Start the application again: statements are counted from then on.");
        } catch (SQLException e) {
            System.out.println("Statements will not be counted: " + e.getMessage());
        }
    }

    private static void set(Connection database, String name, String value) throws SQLException {
        try (var statement = database.prepareStatement("select set_config(?, ?, false)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }
}
