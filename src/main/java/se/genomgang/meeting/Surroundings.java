package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;

/**
 * What stands around the points of a meeting: people, verdict, meetings before and after. One statement, and therefore with the organisation's own
 * rule of what is vacant ({@code Appointments.vacancies}) said once more.
 */
@Component
class Surroundings {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static final String SQL =
            """
            select m.planned_at, (select min(s.at) from meeting_step s where s.meeting_id = m.id and s.step = 'ADJUSTED') as first_locked,
                (select json_agg(json_build_object('personId', t.person_id, 'name', t.name,
                        'functionCode', case when not s.lapsed then t.function_code end,
                        'function', json_build_object('sv', case when s.lapsed then '' else t.function_sv end,
                            'en', case when s.lapsed then '' else t.function_en end),
                        'role', case when s.lapsed and t.role = 'REQUIRED' then 'INVITED' else t.role end,
                        'asDeputy', t.as_deputy and not s.lapsed, 'attendance', t.attendance, 'deputyName', t.deputy_name, 'points', t.points)
                        order by array_position(array['REQUIRED', 'INVITED', 'GUEST'], t.role), t.id)
                    from participant t cross join lateral (select %3$s as lapsed) s where t.meeting_id = m.id) as attendees,
                (select json_agg(json_build_object('functionCode', e.function_code,
                        'function', json_build_object('sv', '', 'en', ''), 'text', e.text) order by e.function_code)
                    from absence_explanation e where e.meeting_id = m.id) as explanations,
                (select json_agg(json_build_object('personId', p.id, 'name', p.given_name || ' ' || p.family_name,
                        'function', json_build_object('sv', '', 'en', '')) order by p.family_name, p.given_name)
                    from adjuster a join person p on p.id = a.person_id where a.meeting_id = m.id) as adjusters,
                %4$s as replies,
                (select json_agg(json_build_object('criterion', c.criterion, 'answer', c.answer, 'grounds', c.grounds,
                        'version', c.version)) from verdict c where c.meeting_id = m.id) as verdicts,
                (select json_agg(json_build_object('personId', h.person_id, 'name', p.given_name || ' ' || p.family_name,
                        'function', json_build_object('sv', l.label_sv, 'en', l.label_en), 'deputy', h.deputy)
                        order by h.deputy, f.position, p.family_name, p.given_name)
                    from appointment h join person p on p.id = h.person_id join function f on f.code = h.function_code
                    join lateral (%1$s) l on true
                    where h.unit_id = m.unit_id and h.from_on <= m.date and (h.to_on is null or h.to_on >= m.date)) as holders,
                (select json_agg(json_build_object('sv', l.label_sv, 'en', l.label_en) order by f.position)
                    from unit u join (select distinct function_code, unit_kind from function_capacity
                        where capacity not in ('COORDINATOR', 'AUDITOR')) expected on expected.unit_kind = u.kind
                    join function f on f.code = expected.function_code join lateral (%2$s) l on true
                    where u.id = m.unit_id and not exists (select 1 from appointment h where h.unit_id = u.id
                        and h.function_code = f.code and not h.deputy
                        and h.from_on <= m.date and (h.to_on is null or h.to_on >= m.date))) as vacancies,
                (select json_agg(row_to_json(x)) from (
                    select 'BEFORE' as side, b.* from (select o.id, o.date, o.number || '-' || o.year as number,
                            json_build_object('sv', k.name_sv, 'en', k.name_en) as kind,
                            o.historical or o.adjusted_on is not null as published
                        from meeting o join routine_meeting_kind k on k.id = o.kind_id
                        where o.unit_id = m.unit_id and o.id <> m.id and o.date < m.date
                            and o.stage not in ('PLANNED', 'SUMMONED', 'CANCELLED')
                        order by o.date desc, o.id desc limit 1) b
                    union all
                    select 'AFTER', n.* from (select o.id, o.date, o.number || '-' || o.year,
                            json_build_object('sv', k.name_sv, 'en', k.name_en), false
                        from meeting o join routine_meeting_kind k on k.id = o.kind_id
                        where o.unit_id = m.unit_id and o.id <> m.id and o.date > m.date and o.stage <> 'CANCELLED'
                        order by o.date, o.id limit 1) n) x) as neighbours,
                (select json_build_array(json_build_object('sv', l.label_sv, 'en', l.label_en))
                    from unit u join function_capacity c on c.unit_kind = u.kind and c.capacity = 'HEAD'
                    join function f on f.code = c.function_code join lateral (%2$s) l on true
                    where u.id = m.unit_id order by f.position limit 1) as decider,
                (select json_build_array(json_build_object('sv', l.label_sv, 'en', l.label_en))
                    from function f join lateral (%2$s) l on true where f.code = 'environmental-manager') as receiver,
                %5$s as inputs
            from meeting m where m.id = :meeting
            """
                    .formatted(
                            HeldFunction.label("h.function_code"),
                            HeldFunction.label("f.code"),
                            HeldFunction.lapsed("t"),
                            Replies.SQL,
                            KeptInputs.gatheredAhead());

    private final JdbcClient jdbc;

    Surroundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Row of(MeetingId meeting, LocalDate today) {
        return jdbc.sql(SQL)
                .param("meeting", meeting.value())
                .param("today", today)
                .query((row, n) -> read(row))
                .single();
    }

    private static Row read(ResultSet row) throws SQLException {
        List<Neighbour> neighbours = JsonRows.read(row, "neighbours", Neighbour.class);
        return new Row(
                row.getObject("planned_at", OffsetDateTime.class)
                        .atZoneSameInstant(STOCKHOLM)
                        .toLocalDate(),
                firstLocked(row),
                JsonRows.read(row, "attendees", Minutes.Attendee.class),
                JsonRows.read(row, "explanations", Minutes.Explanation.class),
                JsonRows.read(row, "adjusters", Minutes.Signatory.class),
                JsonRows.read(row, "replies", GivenReply.class),
                JsonRows.read(row, "verdicts", GivenVerdict.class),
                JsonRows.read(row, "holders", Holding.class),
                JsonRows.read(row, "vacancies", Label.class),
                neighbour(neighbours, "BEFORE"),
                neighbour(neighbours, "AFTER"),
                title(row, "decider"),
                title(row, "receiver"),
                row.getString("inputs"));
    }

    static @Nullable Instant firstLocked(ResultSet row) throws SQLException {
        OffsetDateTime moment = row.getObject("first_locked", OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Label title(ResultSet row, String column) throws SQLException {
        return JsonRows.read(row, column, Label.class).stream().findFirst().orElse(new Label("", ""));
    }

    private static @Nullable Neighbour neighbour(List<Neighbour> neighbours, String side) {
        return neighbours.stream()
                .filter(neighbour -> neighbour.side().equals(side))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param firstLocked when the protocol was first adjusted; null while it has not been
     * @param holders who held what in the unit on the meeting's date
     * @param decider title of the function that decides
     * @param receiver title of the function that receives the protocol
     * @param inputs what of the annual cycle feeds the meeting, as gathered
     */
    record Row(
            LocalDate plannedOn,
            @Nullable Instant firstLocked,
            List<Minutes.Attendee> attendees,
            List<Minutes.Explanation> explanations,
            List<Minutes.Signatory> adjusters,
            List<GivenReply> replies,
            List<GivenVerdict> verdicts,
            List<Holding> holders,
            List<Label> vacancies,
            @Nullable Neighbour before,
            @Nullable Neighbour after,
            Label decider,
            Label receiver,
            @Nullable String inputs) {}
}
