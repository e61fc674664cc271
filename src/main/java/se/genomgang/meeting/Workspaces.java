package se.genomgang.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.finding.FindingsAt;
import se.genomgang.finding.Standing;
import se.genomgang.kernel.Rights;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Routines;

/** Reads a meeting as one works with it, in a fixed number of statements however much is written. */
@Service
@Transactional(readOnly = true)
public class Workspaces {

    private final MeetingViews views;
    private final PointRows points;
    private final Surroundings surroundings;
    private final PointTwo earlierActions;
    private final FindingsAt findings;
    private final Routines routines;
    private final Clock clock;

    Workspaces(
            MeetingViews views,
            PointRows points,
            Surroundings surroundings,
            PointTwo earlierActions,
            FindingsAt findings,
            Routines routines,
            Clock clock) {
        this.views = views;
        this.points = points;
        this.surroundings = surroundings;
        this.earlierActions = earlierActions;
        this.findings = findings;
        this.routines = routines;
        this.clock = clock;
    }

    /** The meeting with what this person may read of it. Throws NotVisible when it does not exist for the person. */
    public Workspace of(MeetingId id, Rights rights) {
        MeetingView meeting = views.get(id, rights);
        MeetingRules rules = routines.rules(meeting.kindId(), meeting.unitKind());
        LocalDate today = LocalDate.now(clock);
        Surroundings.Row around = surroundings.of(id, today);
        boolean reads = meeting.access().readsDrafts();
        List<WorkPoint> work = work(meeting, rules, points.of(id));
        return new Workspace(
                meeting,
                around.plannedOn(),
                meeting.access().readsDraftMinutes(),
                work,
                offered(rules, work),
                Checklist.of(meeting, rules, work, around),
                deadlines(meeting, rules),
                around.attendees(),
                replies(meeting, around, rights),
                around.adjusters(),
                around.verdicts(),
                earlierActions.openOn(meeting.unit(), meeting.date(), around.firstLocked(), reads),
                standing(meeting, around),
                CycleInputs.of(
                        around,
                        meeting,
                        code -> work.stream().anyMatch(point -> point.code().equals(code)),
                        today),
                around.holders(),
                around.vacancies(),
                reads || (around.before() != null && around.before().published()) ? around.before() : null,
                reads ? around.after() : null,
                around.decider(),
                around.receiver());
    }

    private static ReplyDesk replies(MeetingView meeting, Surroundings.Row around, Rights reader) {
        return ReplyDesk.of(
                meeting,
                new MeetingReplies(meeting.occasion(), around.replies()),
                around.attendees().stream().map(MeetingReplies.Chair::of).toList(),
                reader.person());
    }

    /** The unit's own work, for those who take part in the meeting or follow it. */
    private Standing standing(MeetingView meeting, Surroundings.Row around) {
        if (meeting.historical() || !meeting.access().readsMaterial()) {
            return new Standing(List.of(), List.of());
        }
        Neighbour before = around.before();
        return findings.of(meeting.unit(), before == null ? null : before.date(), meeting.date());
    }

    private static List<AgendaRule> offered(MeetingRules rules, List<WorkPoint> work) {
        return rules.agenda().stream()
                .filter(rule -> work.stream().noneMatch(point -> point.code().equals(rule.code())))
                .toList();
    }

    private List<Deadline> deadlines(MeetingView meeting, MeetingRules rules) {
        return MeetingDeadlines.of(meeting.days(), rules, LocalDate.now(clock)).all().stream()
                .filter(deadline -> deadline.due() != null)
                .toList();
    }

    private static List<WorkPoint> work(MeetingView meeting, MeetingRules rules, List<PointRow> rows) {
        List<WorkPoint> work = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PointRow row = rows.get(i);
            PointNeeds needs = PointNeeds.of(row, rules, meeting.openedTime(), meeting.closedTime());
            boolean own = AgendaPoint.isOwn(row.code());
            work.add(new WorkPoint(
                    row,
                    own,
                    row.secret() && !meeting.access().readsSecret(),
                    needs.conclusion(),
                    needs.proposal(),
                    !needs.conclusion() && !needs.proposal(),
                    own && (i == 0 || !AgendaPoint.isOwn(rows.get(i - 1).code())),
                    i == rows.size() - 1));
        }
        return List.copyOf(work);
    }
}
