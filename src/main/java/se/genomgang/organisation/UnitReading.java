package se.genomgang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.UnitKind;

@Component
class UnitReading {

    private static final String UNITS =
            """
            select u.id, u.code, u.kind, u.opened_on, u.version, c.last_day, s.code successor,
                   n.short_sv, n.short_en, n.name_sv, n.name_en
            from unit u
            left join unit_closure c on c.unit_id = u.id
            left join unit s on s.id = c.successor_id
            """;

    private static final String UNIT = UNITS + DatedWords.UNIT_NAME;
    private static final String EVERY_UNIT = UNITS + DatedWords.EVERY_UNIT_NAME;

    private final JdbcClient jdbc;

    UnitReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UnitView> byId(UnitId id, LocalDate on) {
        return jdbc.sql(UNIT + "where u.id = :id")
                .param("id", id.value())
                .param("on", on)
                .query(UnitReading::unit)
                .optional();
    }

    Optional<UnitView> byCode(String code, LocalDate on) {
        return jdbc.sql(UNIT + "where u.code = :code")
                .param("code", code)
                .param("on", on)
                .query(UnitReading::unit)
                .optional();
    }

    List<UnitView> openOn(LocalDate on) {
        return jdbc.sql(
                        EVERY_UNIT
                                + "where u.opened_on <= :on and (c.last_day is null or c.last_day >= :on) order by u.position, u.id")
                .param("on", on)
                .query(UnitReading::unit)
                .list();
    }

    List<UnitRecord> everyOne(LocalDate on) {
        return jdbc.sql(EVERY_UNIT + "order by u.position, u.id")
                .param("on", on)
                .query((row, i) -> new UnitRecord(unit(row, i), row.getInt("version"), row.getString("successor")))
                .list();
    }

    UnitWords words(LocalDate on) {
        Map<Long, List<String>> words = jdbc
                .sql("select u.id, u.code, n.short_sv, n.short_en, n.name_sv, n.name_en from unit u\n"
                        + "join unit_name n on n.unit_id = u.id")
                .query((row, i) -> Map.entry(
                        row.getLong("id"),
                        List.of(
                                row.getString("code"),
                                row.getString("short_sv"),
                                row.getString("short_en"),
                                row.getString("name_sv"),
                                row.getString("name_en"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.flatMapping(
                                entry -> entry.getValue().stream()
                                        .map(word -> word.strip().toLowerCase(Locale.ROOT)),
                                Collectors.toList())));
        return new UnitWords(everyOne(on).stream().map(UnitRecord::unit).toList(), words);
    }

    List<UnitNameView> names(UnitId id) {
        return jdbc.sql(
                        """
                        select valid_from, lead(valid_from) over (order by valid_from) - 1 valid_to,
                               short_sv, short_en, name_sv, name_en
                        from unit_name where unit_id = :id order by valid_from desc
                        """)
                .param("id", id.value())
                .query((row, i) -> new UnitNameView(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        new Label(row.getString("short_sv"), row.getString("short_en")),
                        new Label(row.getString("name_sv"), row.getString("name_en"))))
                .list();
    }

    private static UnitView unit(ResultSet row, int index) throws SQLException {
        return new UnitView(
                new UnitId(row.getLong("id")),
                row.getString("code"),
                UnitKind.valueOf(row.getString("kind")),
                new Label(row.getString("short_sv"), row.getString("short_en")),
                new Label(row.getString("name_sv"), row.getString("name_en")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
