package se.genomgang.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitKind;
import se.genomgang.routine.Routines;
import se.genomgang.web.Task;
import se.genomgang.web.TaskSource;

/** What a person should do with minutes: write, adjust, submit, receive; due by the day the routine sets. One statement. */
@Component
class ProtocolTasks implements TaskSource {

    private enum Todo {
        WRITE,
        REVISE,
        ADJUST,
        SUBMIT,
        RECEIVE
    }

    private record Row(
            Todo todo,
            ProtocolId protocol,
            Label unit,
            Label kind,
            String number,
            long kindId,
            UnitKind unitKind,
            int year) {}

    private final JdbcClient jdbc;
    private final Routines routines;

    ProtocolTasks(JdbcClient jdbc, Routines routines) {
        this.jdbc = jdbc;
        this.routines = routines;
    }

    @Override
    public List<Task> tasksFor(Rights rights, LocalDate today) {
        return jdbc
                .sql(
                        """
                        select t.todo, p.id, n.short_sv, n.short_en, k.name_sv, k.name_en, m.number, m.year, m.kind_id, u.kind
                        from protocol p
                        join lateral (select id, state from protocol_version w where w.protocol_id = p.id order by w.number desc limit 1) v on true
                        join meeting m on m.id = p.meeting_id
                        join unit u on u.id = m.unit_id
                        join lateral (select short_sv, short_en from unit_name x where x.unit_id = u.id and x.valid_from <= m.date
                                      order by x.valid_from desc limit 1) n on true
                        join routine_meeting_kind k on k.id = m.kind_id
                        join lateral (
                            select case when exists (
                                    select 1 from adjustment_answer a join adjustment_round r on r.id = a.round_id
                                    where r.protocol_version_id = v.id and a.answer = 'RETURNED'
                                      and r.number = (select max(number) from adjustment_round q where q.protocol_version_id = v.id))
                                then 'REVISE' else 'WRITE' end as todo
                            where v.state = 'DRAFT' and (m.secretary_id = :person or (m.secretary_id is null and m.unit_id = any(:represents)))
                            union all
                            select 'ADJUST' where v.state = 'ADJUSTMENT' and exists (
                                select 1 from adjustment_call c join adjustment_round r on r.id = c.round_id
                                where r.protocol_version_id = v.id and c.person_id = :person
                                  and r.number = (select max(number) from adjustment_round q where q.protocol_version_id = v.id)
                                  and not exists (select 1 from adjustment_answer a where a.round_id = r.id
                                                  and (a.person_id = :person or (c.role = 'HEAD' and a.person_id in
                                                       (select d.person_id from adjustment_call d where d.round_id = r.id and d.role = 'HEAD')))))
                            union all
                            select 'SUBMIT' where v.state = 'ADJUSTED' and (m.secretary_id = :person or m.unit_id = any(:represents))
                            union all
                            select 'RECEIVE' where v.state = 'SUBMITTED' and :manager
                        ) t on true
                        where m.stage in ('HELD', 'ADJUSTMENT', 'ADJUSTED', 'SUBMITTED')
                        order by m.date limit 100
                        """)
                .param("person", rights.person().value())
                .param("represents", represented(rights))
                .param("manager", rights.manager())
                .query((row, n) -> new Row(
                        Todo.valueOf(row.getString("todo")),
                        new ProtocolId(row.getLong("id")),
                        new Label(row.getString("short_sv"), row.getString("short_en")),
                        new Label(row.getString("name_sv"), row.getString("name_en")),
                        row.getInt("number") + "-" + row.getInt("year"),
                        row.getLong("kind_id"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getInt("year")))
                .list()
                .stream()
                .map(this::task)
                .toList();
    }

    private static Long[] represented(Rights rights) {
        return Stream.of(rights.grants())
                .flatMap(java.util.Set::stream)
                .filter(grant -> grant.capacity() == Capacity.REPRESENTATIVE)
                .map(Grant::unit)
                .map(unit -> unit.value())
                .toArray(Long[]::new);
    }

    private Task task(Row row) {
        String key = "protocol.task." + row.todo().name().toLowerCase(java.util.Locale.ROOT);
        @Nullable
        LocalDate due = row.todo() == Todo.RECEIVE
                ? null
                : routines.rules(row.kindId(), row.unitKind())
                        .protocolDueOn(row.year())
                        .orElse(null);
        return Task.of(key, due, "/protocols/" + row.protocol(), key + ".button")
                .in("protocol.task.where", row.unit(), row.kind(), row.number());
    }
}
