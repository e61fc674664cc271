package se.genomgang.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;

/** Reads who someone is and what they may do today, in one statement. */
@Component
public class CurrentRights {

    private static final String NO_GRANTS =
            """
            select null::text as capacity, null::bigint as unit_id, null::text as function_sv, null::text as function_en,
                   null::text as unit_sv, null::text as unit_en
            where false and :today::date is null and :person::bigint is null
            """;

    private final JdbcClient jdbc;
    private final ObjectProvider<RightsSource> sources;
    private final Clock clock;

    CurrentRights(JdbcClient jdbc, ObjectProvider<RightsSource> sources, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.clock = clock;
    }

    /** The rights at this moment; empty when the account has been closed. */
    public Optional<Standing> of(SignedIn signedIn) {
        return standing("a.id = :key", signedIn.account(), signedIn.person());
    }

    /** The rights that a person would have if they signed in at this moment; empty when they have no account, or it has been closed. */
    public Optional<Rights> of(PersonId person) {
        return standing("a.person_id = :key", person.value(), person).map(Standing::rights);
    }

    private Optional<Standing> standing(String account, long key, PersonId person) {
        List<Row> rows = jdbc.sql(
                        """
                        select a.administrator, a.username, p.given_name || ' ' || p.family_name as name, g.*
                        from account a
                        join person p on p.id = a.person_id
                        left join (%s) g on true
                        where %s
                          and not exists (select from account_closure c where c.account_id = a.id)
                        """
                                .formatted(grantsQuery(), account))
                .param("key", key)
                .param("person", person.value())
                .param("today", LocalDate.now(clock))
                .query(CurrentRights::row)
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(standing(person, rows));
    }

    private String grantsQuery() {
        String queries = sources.stream().map(RightsSource::grantsQuery).collect(Collectors.joining(" union all "));
        return queries.isEmpty() ? NO_GRANTS : queries;
    }

    private static Standing standing(PersonId person, List<Row> rows) {
        Row first = rows.get(0);
        var held = new ArrayList<Held>();
        rows.stream().map(Row::held).filter(Objects::nonNull).forEach(held::add);
        held.sort(Comparator.comparing((Held one) -> one.grant().capacity())
                .thenComparing(one -> one.grant().unit().value()));
        var grants = held.stream().map(Held::grant).collect(Collectors.toSet());
        var rights = new Rights(person, first.name(), first.administrator(), grants);
        return new Standing(
                rights,
                first.username(),
                held.isEmpty() ? null : held.get(0).function(),
                held.isEmpty() ? null : held.get(0).unit());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String capacity = row.getString("capacity");
        Held held = capacity == null
                ? null
                : new Held(
                        new Grant(Capacity.valueOf(capacity), new UnitId(row.getLong("unit_id"))),
                        new Label(row.getString("function_sv"), row.getString("function_en")),
                        new Label(row.getString("unit_sv"), row.getString("unit_en")));
        return new Row(row.getString("name"), row.getString("username"), row.getBoolean("administrator"), held);
    }

    /**
     * Someone's rights, and the function that says best who they are.
     *
     * @param rights what they may do
     * @param username what they sign in with
     * @param function label of the function that carries most, or null when they hold none
     * @param unit short name of its unit, or null
     */
    public record Standing(Rights rights, String username, @Nullable Label function, @Nullable Label unit) {}

    private record Held(Grant grant, Label function, Label unit) {}

    private record Row(String name, String username, boolean administrator, @Nullable Held held) {}
}
