package se.genomgang.deadline;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladders in force. */
@Service
public class Ladders {

    private record Row(
            String kind, @Nullable Integer allowedDays, boolean copied, int version, @Nullable Rung rung, int days) {}

    private final JdbcClient jdbc;

    Ladders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every kind's ladder, in the order the kinds come in a year's work. One statement. */
    @Transactional(readOnly = true)
    public Map<String, Ladder> all() {
        List<Row> rows = jdbc.sql(
                        """
                        select l.kind, l.allowed_days, l.copied, l.version, r.rung, r.days
                        from ladder l left join ladder_rung r on r.kind = l.kind order by l.position, l.kind
                        """)
                .query((row, n) -> new Row(
                        row.getString("kind"),
                        row.getObject("allowed_days", Integer.class),
                        row.getBoolean("copied"),
                        row.getInt("version"),
                        row.getString("rung") == null ? null : Rung.valueOf(row.getString("rung")),
                        row.getInt("days")))
                .list();
        Map<String, Map<Rung, Integer>> rungs = new LinkedHashMap<>();
        rows.forEach(row -> {
            Map<Rung, Integer> own = rungs.computeIfAbsent(row.kind(), any -> new EnumMap<>(Rung.class));
            if (row.rung() != null) {
                own.put(row.rung(), row.days());
            }
        });
        Map<String, Ladder> ladders = new LinkedHashMap<>();
        rows.forEach(row -> ladders.computeIfAbsent(
                row.kind(),
                kind -> new Ladder(
                        kind, row.allowedDays(), row.copied(), rungs.getOrDefault(kind, Map.of()), row.version())));
        return ladders;
    }
}
