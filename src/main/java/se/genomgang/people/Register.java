package se.genomgang.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;

/** Reads persons together with their accounts, for those who keep them. For everyone else it does not exist. */
@Service
@Transactional(readOnly = true)
public class Register {

    private static final String SELECT =
            """
            select p.id, p.given_name, p.family_name, p.work_email, p.version, a.username, a.administrator,
                   a.password_hash is not null as has_password, c.account_id is not null as closed,
                   (select max(l.expires_at) from password_link l
                    where l.account_id = a.id and l.used_at is null and l.expires_at > :now) as link_until
            from person p
            left join account a on a.person_id = p.id
            left join account_closure c on c.account_id = a.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Register(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotVisible when there is no such person or one may not see the register */
    public RegisterEntry get(PersonId person, Rights rights) {
        requireKeeper(rights);
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", person.value())
                .param("now", now())
                .query(Register::entry)
                .optional()
                .orElseThrow(NotVisible::new);
    }

    /**
     * A page of the register, sorted by family name.
     *
     * @param text words that name, e-mail or username must contain; empty for everyone
     * @param after the last person already shown, or null
     */
    public List<RegisterEntry> page(String text, @Nullable PersonId after, int limit, Rights rights) {
        requireKeeper(rights);
        return jdbc.sql(
                        SELECT
                                + """
                         where lower(p.given_name || ' ' || p.family_name || ' ' || p.work_email || ' ' || coalesce(a.username, ''))
                               like all (:words)
                           and (:after::bigint is null or (p.family_name, p.given_name, p.id)
                               > (select family_name, given_name, id from person where id = :after))
                         order by p.family_name, p.given_name, p.id limit :limit
                        """)
                .param("words", PersonSearch.words(text))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .param("now", now())
                .query(Register::entry)
                .list();
    }

    private static void requireKeeper(Rights rights) {
        if (!rights.keepsOrganisation()) {
            throw new NotVisible();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static RegisterEntry entry(ResultSet row, int number) throws SQLException {
        var person = new PersonView(
                new PersonId(row.getLong("id")),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("work_email"));
        Timestamp until = row.getTimestamp("link_until");
        return new RegisterEntry(
                person,
                row.getInt("version"),
                state(row),
                row.getString("username"),
                row.getBoolean("administrator"),
                until == null ? null : until.toInstant());
    }

    private static AccountState state(ResultSet row) throws SQLException {
        if (row.getString("username") == null) {
            return AccountState.NONE;
        }
        if (row.getBoolean("closed")) {
            return AccountState.CLOSED;
        }
        return row.getBoolean("has_password") ? AccountState.OPEN : AccountState.WAITING;
    }
}
