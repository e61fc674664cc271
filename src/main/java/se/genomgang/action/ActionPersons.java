package se.genomgang.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.people.PersonView;

/** Those who are responsible for an action that the reader may see: whom the list can be narrowed to. Nobody else is named. */
@Service
@Transactional(readOnly = true)
public class ActionPersons {

    /** The most persons that one typed text is answered with. */
    public static final int MOST = 10;

    private static final int MOST_WORDS = 8;
    private static final Pattern CHOSEN = Pattern.compile(".*<([^<>\\s]+)>\\s*");

    private static final String SELECT =
            "select p.id, p.given_name, p.family_name, p.work_email from person p where exists (select from action a where a.responsible_id = p.id and "
                    + ActionVisibility.CONDITION
                    + ") and ";

    private final JdbcClient jdbc;

    ActionPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when there is none such that the reader may know. */
    public Optional<PersonView> get(PersonId person, Rights rights) {
        return asked("p.id = :id", Map.of("id", person.value()), rights).stream()
                .findFirst();
    }

    /** Those whose name or e-mail holds every word typed, or the one chosen, written {@code Name <e-mail>}; by family name, at most {@link #MOST}. */
    public List<PersonView> named(String typed, Rights rights) {
        Matcher chosen = CHOSEN.matcher(typed);
        if (chosen.matches()) {
            return asked(
                    "lower(p.work_email) = :email",
                    Map.of("email", chosen.group(1).toLowerCase(Locale.ROOT)),
                    rights);
        }
        String[] words = Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
        return asked(
                "lower(p.given_name || ' ' || p.family_name || ' ' || p.work_email) like all (:words)",
                Map.of("words", words),
                rights);
    }

    private List<PersonView> asked(String condition, Map<String, Object> values, Rights rights) {
        var parameters = new HashMap<>(ActionVisibility.parameters(rights));
        parameters.putAll(values);
        return jdbc.sql(SELECT + condition + " order by p.family_name, p.given_name, p.id limit " + MOST)
                .params(parameters)
                .query(ActionPersons::view)
                .list();
    }

    private static PersonView view(ResultSet row, int number) throws SQLException {
        return new PersonView(
                new PersonId(row.getLong("id")),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("work_email"));
    }
}
