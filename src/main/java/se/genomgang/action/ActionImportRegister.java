package se.genomgang.action;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.organisation.UnitView;
import se.genomgang.organisation.UnitWords;
import se.genomgang.people.PersonView;

/** What an import of actions meets: units, persons and the actions that are open, growing by each line that has been planned. */
final class ActionImportRegister {

    private final UnitWords units;
    private final Map<String, List<PersonView>> persons;
    private final Map<String, String> open;

    private ActionImportRegister(UnitWords units, Map<String, List<PersonView>> persons, Map<String, String> open) {
        this.units = units;
        this.persons = persons;
        this.open = new HashMap<>(open);
    }

    Optional<UnitView> unit(String typed) {
        return units.find(typed);
    }

    /** By e-mail, or by a name; several when more than one has it. */
    List<PersonView> persons(String typed) {
        return persons.getOrDefault(small(typed), List.of());
    }

    /** The number of an open action of the unit in the same words, or {@code line 7} of the file; from now on also the given one. */
    Optional<String> sameAs(UnitId unit, String description, String called) {
        return Optional.ofNullable(open.putIfAbsent(key(unit.value(), description), called));
    }

    private static String key(long unit, String description) {
        return unit + "|"
                + small(description).replaceAll("[\\s\\p{Punct}]+", " ").strip();
    }

    static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Reads it in a fixed number of statements, however long the file is. */
    @Component
    static class Reader {

        private final JdbcClient jdbc;

        Reader(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        ActionImportRegister read(List<ImportedLine> lines, UnitWords units) {
            Long[] named = lines.stream()
                    .flatMap(line -> units.find(line.unit()).stream())
                    .map(unit -> unit.id().value())
                    .distinct()
                    .toArray(Long[]::new);
            return new ActionImportRegister(units, persons(lines), open(named));
        }

        private Map<String, List<PersonView>> persons(List<ImportedLine> lines) {
            String[] typed = lines.stream()
                    .map(line -> small(line.responsible()))
                    .distinct()
                    .toArray(String[]::new);
            return jdbc
                    .sql(
                            """
                            select x.typed, p.id, p.given_name, p.family_name, p.work_email from unnest(:typed) x(typed) join person p
                            on lower(p.work_email) = x.typed or lower(p.given_name || ' ' || p.family_name) = x.typed order by p.id
                            """)
                    .param("typed", typed)
                    .query((row, n) -> Map.entry(
                            row.getString("typed"),
                            new PersonView(
                                    new PersonId(row.getLong("id")),
                                    row.getString("given_name"),
                                    row.getString("family_name"),
                                    row.getString("work_email"))))
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        }

        private Map<String, String> open(Long[] units) {
            return jdbc
                    .sql("select unit_id, description, year || '-' || number as number from action"
                            + " where unit_id = any(:units) and state = 'OPEN' order by id")
                    .param("units", units)
                    .query((row, n) -> Map.entry(
                            key(row.getLong("unit_id"), row.getString("description")), row.getString("number")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        }
    }
}
