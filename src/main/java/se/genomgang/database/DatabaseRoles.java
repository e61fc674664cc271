package se.genomgang.database;

import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the database with its two roles: the owner, who migrates, and the application, which only has what the
 * migrations grant it. Safe to repeat.
 */
final class DatabaseRoles {

    static final String DATABASE = "genomgang";
    static final String OWNER = "genomgang_owner";
    static final String APPLICATION = "genomgang_app";

    private static final Logger log = LoggerFactory.getLogger(DatabaseRoles.class);

    /** Swedish order of letters; a character type that knows å, ä and ö, under the names different systems give it. */
    private static final List<String> LOCALES = List.of(
            "locale_provider icu icu_locale 'sv-SE' locale 'C.UTF-8'",
            "locale_provider icu icu_locale 'sv-SE' locale 'en_US.UTF-8'",
            "locale_provider icu icu_locale 'sv-SE' locale 'C'",
            "locale 'C'");

    private final JdbcTemplate superuser;

    DatabaseRoles(DataSource superuser) {
        this.superuser = new JdbcTemplate(superuser);
    }

    void prepare(Credentials credentials) {
        role(OWNER, credentials.owner());
        role(APPLICATION, credentials.application());
        if (isMissing("select count(*) from pg_database where datname = ?", DATABASE)) {
            createDatabase();
        }
        superuser.execute("revoke all on database " + DATABASE + " from public");
        superuser.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
    }

    private void role(String name, String password) {
        if (isMissing("select count(*) from pg_roles where rolname = ?", name)) {
            superuser.execute("create role " + name + " login");
        }
        superuser.execute("alter role " + name + " password '" + password + "'");
    }

    private boolean isMissing(String count, String name) {
        return Integer.valueOf(0).equals(superuser.queryForObject(count, Integer.class, name));
    }

    private void createDatabase() {
        for (String locale : LOCALES) {
            try {
                superuser.execute("create database " + DATABASE + " owner " + OWNER
                        + " template template0 encoding 'UTF8' " + locale);
                return;
            } catch (BadSqlGrammarException | UncategorizedSQLException e) {
                log.warn(
                        "The database server does not offer {}: {}",
                        locale,
                        e.getMostSpecificCause().getMessage());
            }
        }
        throw new StartRefusedException(
                "The database server could not make a database.", "See the lines above for its reasons.");
    }
}
