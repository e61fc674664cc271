package se.genomgang.meeting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.Inclusion;
import se.genomgang.routine.MeetingRules;

/** The agenda a meeting begins with: the routine's points in its order, numbered from one. */
@Component
class OpeningAgenda {

    private static final String LAST =
            """
            (select o.id from meeting o join routine_meeting_kind ok on ok.id = o.kind_id,
                              meeting m join routine_meeting_kind mk on mk.id = m.kind_id
             where m.id = :meeting and o.unit_id = m.unit_id and o.id <> m.id and ok.nature = mk.nature
               and o.stage <> 'CANCELLED' and not o.historical and o.date < m.date
             order by o.date desc, o.id desc limit 1)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningAgenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Every mandatory point (R §5), and of the others those that were chosen. A point that the routine lets be chosen as needed is mandatory on the
     * agenda it has been chosen for: it asks for a conclusion and a proposal like the others. One that the routine only offers is not.
     */
    void lay(MeetingId meeting, MeetingRules rules, Set<String> chosen) {
        List<AgendaRule> points = rules.agenda().stream()
                .filter(point -> point.mandatory() || chosen.contains(point.code()))
                .toList();
        jdbc.sql(
                        """
                        insert into agenda_point (meeting_id, code, position, title, title_en, formal, mandatory)
                        select :meeting, p.code, p.position, p.title, p.title_en, p.formal, p.mandatory
                        from unnest(:codes, :titles, :titlesEn, :formal, :mandatory) with ordinality
                             as p (code, title, title_en, formal, mandatory, position)
                        """)
                .param("meeting", meeting.value())
                .param("codes", each(points, AgendaRule::code).toArray(String[]::new))
                .param("titles", each(points, point -> point.title().sv()).toArray(String[]::new))
                .param("titlesEn", each(points, point -> point.title().en()).toArray(String[]::new))
                .param("formal", each(points, AgendaRule::formal).toArray(Boolean[]::new))
                .param(
                        "mandatory",
                        each(points, point -> point.inclusion() != Inclusion.OPTIONAL)
                                .toArray(Boolean[]::new))
                .update();
    }

    /** Material and proposals as they stood under the same points at the unit's latest meeting of the same nature; what was secret stays so. */
    void beginAsLast(MeetingId meeting, PersonId by) {
        jdbc.sql(
                        "update agenda_point p set secret = true from agenda_point o where p.meeting_id = :meeting and o.meeting_id = "
                                + LAST + " and o.code = p.code and o.secret")
                .param("meeting", meeting.value())
                .update();
        jdbc.sql(
                        """
                        insert into point_text (point_id, kind, text, version, changed_by, changed_at)
                        select p.id, t.kind, t.text, 1, :by, :at
                        from agenda_point p
                        join agenda_point o on o.code = p.code and o.meeting_id =
                        """
                                + LAST
                                + """
                                join point_text t on t.point_id = o.id and t.kind in ('MATERIAL', 'PROPOSAL') and t.text <> ''
                                where p.meeting_id = :meeting
                                """)
                .param("meeting", meeting.value())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static <T> List<T> each(List<AgendaRule> points, Function<AgendaRule, T> part) {
        return points.stream().map(part).toList();
    }
}
