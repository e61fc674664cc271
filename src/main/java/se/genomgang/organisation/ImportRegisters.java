package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.people.PersonView;
import se.genomgang.people.Usernames;

/** Reads what an import meets, in a fixed number of statements however long the file is. */
@Component
class ImportRegisters {

    private final JdbcClient jdbc;
    private final UnitReading units;
    private final Functions functions;

    ImportRegisters(JdbcClient jdbc, UnitReading units, Functions functions) {
        this.jdbc = jdbc;
        this.units = units;
        this.functions = functions;
    }

    ImportRegister read(List<ImportLine> lines, LocalDate today) {
        return new ImportRegister(persons(lines), units.words(today), functions.all(today), functionWords(), held());
    }

    /** The accounts that have one of the usernames, or belong to one of the persons, of the file. */
    ImportAccounts accounts(List<ImportLine> lines, boolean administrator) {
        return new ImportAccounts(
                jdbc
                        .sql(
                                """
                                select a.username, lower(p.work_email) as email from account a join person p on p.id = a.person_id
                                where a.username = any(:usernames) or lower(p.work_email) = any(:emails)
                                """)
                        .param("usernames", each(lines, line -> Usernames.normalized(line.username())))
                        .param("emails", emails(lines))
                        .query((row, i) -> Map.entry(row.getString("email"), row.getString("username")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                administrator);
    }

    private static String[] emails(List<ImportLine> lines) {
        return each(lines, line -> ImportRegister.small(line.email()));
    }

    private static String[] each(List<ImportLine> lines, Function<ImportLine, String> of) {
        return lines.stream().map(of).distinct().toArray(String[]::new);
    }

    private List<PersonView> persons(List<ImportLine> lines) {
        return jdbc.sql(
                        "select id, given_name, family_name, work_email from person where lower(work_email) = any(:emails)")
                .param("emails", emails(lines))
                .query((row, i) -> new PersonView(
                        new PersonId(row.getLong("id")),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("work_email")))
                .list();
    }

    private Map<String, List<Label>> functionWords() {
        return jdbc
                .sql("select function_code, label_sv, label_en from function_label")
                .query((row, i) -> Map.entry(
                        row.getString("function_code"),
                        new Label(row.getString("label_sv"), row.getString("label_en"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private List<ImportRegister.Held> held() {
        return jdbc.sql(
                        """
                        select a.unit_id, a.function_code, a.deputy, lower(p.work_email) as holder,
                               p.given_name || ' ' || p.family_name as name, a.from_on, a.to_on
                        from appointment a join person p on p.id = a.person_id order by a.from_on, a.id
                        """)
                .query((row, i) -> new ImportRegister.Held(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("function_code"),
                        row.getBoolean("deputy"),
                        row.getString("holder"),
                        row.getString("name"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }
}
