package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.cycle.Inputs;
import se.genomgang.finding.FindingsAt;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.UnitId;

/** Everything in the minutes but the points, in one statement. */
@Component
class MinutesHead {

    private static final String SQL =
            """
            select m.*, (select min(s.at) from meeting_step s where s.meeting_id = m.id and s.step = 'ADJUSTED') as first_locked, u.code as unit_code, n.short_sv, n.short_en, n.name_sv as unit_sv, n.name_en as unit_en,
                k.code as kind_code, k.name_sv as kind_sv, k.name_en as kind_en, v.code as routine_code,
                sp.given_name || ' ' || sp.family_name as secretary_name, sf.label_sv as secretary_sv, sf.label_en as secretary_en,
                (select json_agg(json_build_object('personId', j.person_id, 'name', jp.given_name || ' ' || jp.family_name,
                        'function', json_build_object('sv', coalesce(jf.label_sv, ''), 'en', coalesce(jf.label_en, '')))
                        order by jp.family_name, jp.given_name, j.person_id)
                    from adjuster j join person jp on jp.id = j.person_id %2$s where j.meeting_id = m.id) as adjusters,
                (select json_agg(json_build_object('personId', t.person_id, 'name', t.name,
                        'functionCode', case when not s.lapsed then t.function_code end,
                        'function', json_build_object('sv', case when s.lapsed then '' else t.function_sv end,
                            'en', case when s.lapsed then '' else t.function_en end),
                        'role', case when s.lapsed and t.role = 'REQUIRED' then 'INVITED' else t.role end,
                        'asDeputy', t.as_deputy and not s.lapsed, 'attendance', t.attendance, 'deputyName', t.deputy_name, 'points', t.points)
                        order by array_position(array['REQUIRED', 'INVITED', 'GUEST'], t.role), t.id)
                    from participant t cross join lateral (select %4$s as lapsed) s where t.meeting_id = m.id) as attendees,
                (select json_agg(json_build_object('functionCode', e.function_code,
                        'function', json_build_object('sv', el.label_sv, 'en', el.label_en), 'text', e.text)
                        order by ef.position, e.function_code)
                    from absence_explanation e join function ef on ef.code = e.function_code
                    left join lateral (%3$s) el on true where e.meeting_id = m.id) as explanations,
                (select json_agg(json_build_object('criterion', c.criterion, 'answer', c.answer, 'grounds', c.grounds)
                        order by array_position(array['IMPROVEMENT', 'EFFECTIVE', 'SUITABLE', 'ADEQUATE'], c.criterion))
                    from verdict c where c.meeting_id = m.id) as verdicts,
                %5$s as nonconformities,
                %6$s as inputs
            from meeting m join unit u on u.id = m.unit_id
            left join lateral (select x.* from unit_name x where x.unit_id = m.unit_id
                order by x.valid_from <= m.date desc, abs(x.valid_from - m.date) limit 1) n on true
            join routine_meeting_kind k on k.id = m.kind_id join routine_version v on v.id = k.routine_id
            left join person sp on sp.id = m.secretary_id %1$s
            where m.id = ?
            """
                    .formatted(
                            HeldFunction.join("m.secretary_id", "sf"),
                            HeldFunction.join("j.person_id", "jf"),
                            HeldFunction.label("e.function_code"),
                            HeldFunction.lapsed("t"),
                            FindingsAt.openNonconformities("m.unit_id", "m.date"),
                            KeptInputs.gathered());

    private final JdbcClient jdbc;
    private final OpenNonconformities nonconformities;

    MinutesHead(JdbcClient jdbc, OpenNonconformities nonconformities) {
        this.jdbc = jdbc;
        this.nonconformities = nonconformities;
    }

    /** @throws NotVisible when there is no such meeting */
    Row read(MeetingId meeting) {
        return jdbc.sql(SQL)
                .param(meeting.value())
                .query((row, n) -> new Row(
                        new UnitId(row.getLong("unit_id")),
                        row.getObject("date", LocalDate.class),
                        Surroundings.firstLocked(row),
                        minutes(row)))
                .optional()
                .orElseThrow(NotVisible::new);
    }

    /**
     * The minutes before their points.
     *
     * @param firstLocked when the protocol was first adjusted; null while it has not been
     */
    record Row(UnitId unit, LocalDate date, @Nullable Instant firstLocked, Minutes head) {

        Minutes minutes(List<Minutes.Point> points) {
            return new Minutes(
                    head.meetingId(),
                    head.unitCode(),
                    head.unitShortName(),
                    head.unitName(),
                    head.kindCode(),
                    head.kindName(),
                    head.number(),
                    head.date(),
                    head.startsAt(),
                    head.endsAt(),
                    head.openedTime(),
                    head.closedTime(),
                    head.place(),
                    head.link(),
                    head.routineVersion(),
                    head.summonedOn(),
                    head.materialSentOn(),
                    head.summonsText(),
                    head.secretary(),
                    head.adjusters(),
                    head.attendees(),
                    head.explanations(),
                    points,
                    head.verdicts(),
                    head.nonconformities(),
                    head.inputs().stream()
                            .filter(input -> points.stream()
                                    .anyMatch(point -> input.points().contains(point.code())))
                            .toList());
        }
    }

    private Minutes minutes(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("date", LocalDate.class);
        return new Minutes(
                row.getLong("id"),
                row.getString("unit_code"),
                label(row, "short_sv", "short_en"),
                label(row, "unit_sv", "unit_en"),
                row.getString("kind_code"),
                label(row, "kind_sv", "kind_en"),
                row.getInt("number") + "-" + row.getInt("year"),
                date,
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getObject("opened_time", LocalTime.class),
                row.getObject("closed_time", LocalTime.class),
                row.getString("place"),
                row.getString("link"),
                row.getString("routine_code"),
                row.getObject("summoned_on", LocalDate.class),
                row.getObject("material_sent_on", LocalDate.class),
                row.getString("summons_text"),
                secretary(row),
                JsonRows.read(row, "adjusters", Minutes.Signatory.class),
                JsonRows.read(row, "attendees", Minutes.Attendee.class),
                JsonRows.read(row, "explanations", Minutes.Explanation.class),
                List.of(),
                JsonRows.read(row, "verdicts", Minutes.Verdict.class),
                nonconformities.of(row.getString("nonconformities")),
                Inputs.read(row.getString("inputs"), date, date));
    }

    private static Minutes.@Nullable Signatory secretary(ResultSet row) throws SQLException {
        String name = row.getString("secretary_name");
        return name == null
                ? null
                : new Minutes.Signatory(row.getLong("secretary_id"), name, label(row, "secretary_sv", "secretary_en"));
    }

    private static Label label(ResultSet row, String sv, String en) throws SQLException {
        String swedish = row.getString(sv);
        String english = row.getString(en);
        return new Label(swedish == null ? "" : swedish, english == null ? "" : english);
    }
}
