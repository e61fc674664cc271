package se.genomgang.meeting;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.routine.Inclusion;

/** The points that a meeting's own routine version has for its kind. */
@Component
class RoutinePoints {

    private final JdbcClient jdbc;

    RoutinePoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotVisible when the routine has no such point for this kind of meeting */
    Offered point(MeetingId meeting, String code) {
        return jdbc.sql(
                        """
                        select p.code, p.title_sv, p.title_en, p.formal, p.inclusion,
                            array(select e.code from routine_point e where e.kind_id = p.kind_id and e.position < p.position) as earlier
                        from routine_point p join meeting m on m.kind_id = p.kind_id where m.id = ? and p.code = ?
                        """)
                .params(meeting.value(), code)
                .query((row, n) -> new Offered(
                        row.getString("code"),
                        new Label(row.getString("title_sv"), row.getString("title_en")),
                        row.getBoolean("formal"),
                        Inclusion.valueOf(row.getString("inclusion")),
                        Arrays.asList((String[]) row.getArray("earlier").getArray())))
                .optional()
                .orElseThrow(NotVisible::new);
    }

    /** @param earlier codes of the points before it in the routine */
    record Offered(String code, Label title, boolean formal, Inclusion inclusion, List<String> earlier) {

        /** Once taken up it asks for a conclusion and a proposal like the others, unless the routine only offers it. */
        AgendaPoint on(MeetingId meeting, int number) {
            return new AgendaPoint(meeting, number, code, title, formal, inclusion != Inclusion.OPTIONAL);
        }
    }
}
