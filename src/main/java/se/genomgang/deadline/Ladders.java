package se.genomgang.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;

/** The ladders in force: read by everyone, changed by the environmental manager. */
@Service
public class Ladders {

    private record Row(
            String kind, @Nullable Integer allowedDays, boolean copied, int version, @Nullable Rung rung, int days) {}

    private record Last(int position, int version, @Nullable String byName, @Nullable Instant at) {}

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final JdbcClient jdbc;
    private final MessageSource words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ladders(JdbcClient jdbc, MessageSource words, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotVisible when there is no such kind */
    @Transactional(readOnly = true)
    public Ladder of(String kind) {
        return Optional.ofNullable(all().get(kind)).orElseThrow(NotVisible::new);
    }

    /** Whether the person changes ladders. */
    public static boolean mayChange(Rights rights) {
        return rights.manager();
    }

    /**
     * Changes one kind's ladder. What has been told is not told again; what the new ladder says should have been told, is told at the next sweep.
     *
     * @param wanted the ladder as it is to be, with the version that was read
     * @throws InvalidField when the rungs do not follow each other
     * @throws Stale when someone else changed it first
     */
    @Transactional
    public void change(Ladder wanted, Rights rights) {
        if (!mayChange(rights)) {
            throw new NotAllowed("deadline.notAllowed.ladder");
        }
        wanted.requireOrder();
        Last last = hold(wanted.kind());
        Ladder standing = of(wanted.kind());
        if (last.version() != wanted.version()) {
            throw new Stale(
                    inShort(wanted),
                    inShort(standing),
                    Objects.requireNonNullElse(last.byName(), ""),
                    Objects.requireNonNullElse(last.at(), Instant.EPOCH),
                    last.version());
        }
        if (wanted.equals(standing)) {
            return;
        }
        write(wanted, rights);
        events.publishEvent(new LadderChanged(
                rights.person(),
                last.position(),
                words.getMessage("deadline.kind." + wanted.kind(), null, SWEDISH),
                standing,
                wanted));
    }

    /** The rungs in a line, as whoever lost the race reads them. */
    private String inShort(Ladder ladder) {
        var parts = new StringJoiner("; ");
        ladder.inShort().forEach((name, value) -> {
            if (!value.isEmpty()) {
                String shown = words.getMessage("journal.value." + value, null, value, SWEDISH);
                parts.add(words.getMessage("deadline.detail." + name, null, SWEDISH) + ": " + shown);
            }
        });
        return parts.toString();
    }

    private Last hold(String kind) {
        return jdbc.sql(
                        """
                        select l.position, l.version, p.given_name || ' ' || p.family_name as by_name, l.changed_at
                        from ladder l left join person p on p.id = l.changed_by where l.kind = ? for update of l
                        """)
                .param(kind)
                .query((row, n) -> new Last(
                        row.getInt("position"),
                        row.getInt("version"),
                        row.getString("by_name"),
                        row.getTimestamp("changed_at") == null
                                ? null
                                : row.getTimestamp("changed_at").toInstant()))
                .optional()
                .orElseThrow(NotVisible::new);
    }

    private void write(Ladder wanted, Rights rights) {
        jdbc.sql(
                        """
                        update ladder set allowed_days = :allowed, copied = :copied, version = version + 1, changed_by = :by, changed_at = :now
                        where kind = :kind
                        """)
                .param("allowed", wanted.allowedDays())
                .param("copied", wanted.copied())
                .param("by", rights.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", wanted.kind())
                .update();
        jdbc.sql("delete from ladder_rung where kind = ?").param(wanted.kind()).update();
        jdbc.sql("insert into ladder_rung (kind, rung, days) select :kind, * from unnest(:rungs, :days)")
                .param("kind", wanted.kind())
                .param("rungs", wanted.rungs().keySet().stream().map(Rung::name).toArray(String[]::new))
                .param("days", wanted.rungs().values().toArray(Integer[]::new))
                .update();
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
