package se.genomgang.meeting;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.organisation.Functions;
import se.genomgang.routine.Routines;

/** Who was there, by function, and why a required function was not (R §5). One sheet for each meeting. */
@Service
@Transactional
public class Attendance {

    private static final int NAME_LIMIT = 200;

    private final MeetingGate gate;
    private final ParticipantRepository participants;
    private final AttendanceStore store;
    private final AttendanceWords words;
    private final Routines routines;
    private final Functions functions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attendance(
            MeetingGate gate,
            ParticipantRepository participants,
            AttendanceStore store,
            AttendanceWords words,
            Routines routines,
            Functions functions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.participants = participants;
        this.store = store;
        this.words = words;
        this.routines = routines;
        this.functions = functions;
        this.events = events;
        this.clock = clock;
    }

    /** The sheet of a meeting whose minutes the person reads. */
    @Transactional(readOnly = true)
    public AttendanceSheet of(MeetingView meeting) {
        if (!meeting.readsAsItStands()) {
            throw new NotVisible();
        }
        return store.read(meeting.id(), seats(meeting.id()), required(meeting));
    }

    /**
     * Notes who was there; for the organisers and the secretary.
     *
     * @throws Stale when somebody else has noted since, or one who was noted no longer takes part; nothing has changed
     */
    public void note(MeetingView view, NoteAttendance command, Rights rights) {
        MeetingId id = view.id();
        Meeting meeting = gate.toWrite(id, rights, "meeting.notAllowed.attendance");
        meeting.refuseFrozen();
        AttendanceSheet before = store.read(id, seats(id), required(view));
        if (before.version() != command.version() || !before.lists(command)) {
            throw new Stale(
                    words.typed(before, command),
                    words.standing(before),
                    before.changedBy(),
                    before.changedAt(),
                    before.version());
        }
        write(id, command, before.lastPoint());
        store.explain(id, known(command.explanations(), before.required()), rights.person());
        store.close(id, command, rights.person(), clock.instant());
        tell(meeting, rights);
    }

    private void write(MeetingId id, NoteAttendance command, int lastPoint) {
        Map<Long, Participant> all =
                participants.of(id.value()).stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        for (NoteAttendance.Line line : command.lines()) {
            Participant participant = Objects.requireNonNull(all.get(line.participant()));
            participant.note(
                    line.mark(),
                    PlainText.of("lines", line.deputyName(), NAME_LIMIT),
                    PointRange.of("points-" + line.participant(), line.points(), lastPoint));
        }
        participants.flush();
    }

    private void tell(Meeting meeting, Rights rights) {
        List<ParticipantView> noted = seats(meeting.id());
        long represented = noted.stream()
                .filter(seat -> seat.attendance() != null && seat.attendance().represented())
                .count();
        events.publishEvent(
                new AttendanceNoted(meeting.id(), meeting.unit(), rights.person(), (int) represented, noted.size()));
        if (meeting.held()) {
            events.publishEvent(new TextChanged(meeting.id(), rights.person()));
        }
    }

    private static Map<String, String> known(Map<String, String> explanations, Map<String, Label> required) {
        Map<String, String> known = new LinkedHashMap<>(explanations);
        known.keySet().retainAll(required.keySet());
        return known;
    }

    private List<ParticipantView> seats(MeetingId meeting) {
        return participants.of(meeting.value()).stream().map(Participant::view).toList();
    }

    private Map<String, Label> required(MeetingView meeting) {
        Map<String, Label> labels = functions.labels(meeting.date());
        Map<String, Label> required = new LinkedHashMap<>();
        routines.rules(meeting.kindId(), meeting.unitKind())
                .requiredFunctions()
                .forEach(code -> required.put(code, labels.getOrDefault(code, new Label(code, code))));
        return required;
    }
}
