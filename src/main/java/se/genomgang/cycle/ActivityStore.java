package se.genomgang.cycle;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitKind;

/** Writes activities. The cycle's row must be held. */
@Component
class ActivityStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param series of the same activity elsewhere; null for one that is new */
    long insert(
            long cycle, @Nullable Long series, Substance says, Set<UnitKind> concerns, boolean byRoutine, PersonId by) {
        return jdbc.sql(
                        """
                        insert into cycle_activity (cycle_id, series, position, month_from, month_to, theme, title_sv, title_en, as_needed, by_routine, feeds,
                            concerns, left_out, changed_by, changed_at)
                        values (:cycle, coalesce(:series, nextval('cycle_series')),
                                (select coalesce(max(position), 0) + 1 from cycle_activity where cycle_id = :cycle),
                                :monthFrom, :monthTo, :theme, :sv, :en, :asNeeded, :byRoutine, :feeds, :concerns, :leftOut, :by, :now)
                        returning id
                        """)
                .param("cycle", cycle)
                .param("series", series, java.sql.Types.BIGINT)
                .param("monthFrom", says.monthFrom(), java.sql.Types.INTEGER)
                .param("monthTo", says.monthTo(), java.sql.Types.INTEGER)
                .param("theme", says.theme().name())
                .param("sv", says.title().sv())
                .param("en", says.title().en())
                .param("asNeeded", says.asNeeded())
                .param("byRoutine", byRoutine)
                .param("feeds", says.feeds().toArray(String[]::new))
                .param("concerns", names(concerns))
                .param("leftOut", says.leftOut())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void update(long id, Substance says, Set<UnitKind> concerns, PersonId by) {
        jdbc.sql(
                        """
                        update cycle_activity set month_from = :monthFrom, month_to = :monthTo, theme = :theme, title_sv = :sv, title_en = :en,
                            as_needed = :asNeeded, feeds = :feeds, concerns = :concerns where id = :id
                        """)
                .param("monthFrom", says.monthFrom(), java.sql.Types.INTEGER)
                .param("monthTo", says.monthTo(), java.sql.Types.INTEGER)
                .param("theme", says.theme().name())
                .param("sv", says.title().sv())
                .param("en", says.title().en())
                .param("asNeeded", says.asNeeded())
                .param("feeds", says.feeds().toArray(String[]::new))
                .param("concerns", names(concerns))
                .param("id", id)
                .update();
        touch(id, by);
    }

    /** @param reason null: it is done */
    void leaveOut(long id, @Nullable String reason, PersonId by) {
        jdbc.sql("update cycle_activity set left_out = ? where id = ?")
                .params(reason, id)
                .update();
        touch(id, by);
    }

    /** To at most one of the two. */
    void assign(long id, @Nullable String function, @Nullable PersonId person, PersonId by) {
        jdbc.sql("update cycle_activity set assigned_function = :function, assigned_person = :person where id = :id")
                .param("function", function)
                .param("person", person == null ? null : person.value(), java.sql.Types.BIGINT)
                .param("id", id)
                .update();
        touch(id, by);
    }

    void see(long id, Substance central) {
        jdbc.sql("update cycle_activity set central_seen = cast(? as jsonb) where id = ?")
                .params(SubstanceJson.write(central), id)
                .update();
    }

    void touch(long id, PersonId by) {
        jdbc.sql("update cycle_activity set version = version + 1, changed_by = ?, changed_at = ? where id = ?")
                .params(by.value(), clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    static String[] names(Set<UnitKind> kinds) {
        return kinds.stream().map(UnitKind::name).sorted().toArray(String[]::new);
    }
}
