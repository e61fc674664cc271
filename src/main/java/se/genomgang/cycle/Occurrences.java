package se.genomgang.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.attachment.Attachments;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Stale;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.UnitId;

/** The times that activities are to be done: read by everyone, marked by those who keep the unit's cycle and by whom they are assigned to. */
@Service
@Transactional
public class Occurrences {

    private static final int LONGEST = 2000;

    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Occurrences(Attachments attachments, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotVisible when there is no such time */
    @Transactional(readOnly = true)
    public OccurrenceSheet get(long id) {
        return jdbc.sql(
                        """
                        select o.id as occurrence_id, o.number, o.from_on, o.due_on, o.state, o.reason, o.note, o.done_on, o.version,
                               c.unit_id, u.code, c.year, c.id as cycle_id, a.id as activity_id, a.title_sv, a.title_en, a.as_needed, a.by_routine,
                               s.id as step_id, s.title_sv as step_sv, s.title_en as step_en, s.timing, s.recurrence, s.from_on as step_from,
                               s.to_on as step_to, s.doer_sv, s.doer_en, s.with_sv, s.with_en, s.to_whom_sv, s.to_whom_en,
                               s.concerns as step_concerns, a.left_out is not null as left_out, p.given_name || ' ' || p.family_name as by_name
                        from cycle_occurrence o
                        join cycle_step s on s.id = o.step_id
                        join cycle_activity a on a.id = s.activity_id
                        join cycle c on c.id = a.cycle_id
                        join unit u on u.id = c.unit_id
                        left join person p on p.id = o.changed_by
                        where o.id = ?
                        """)
                .param(id)
                .query((row, n) -> new OccurrenceSheet(
                        CycleRows.occurrence(row),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("code"),
                        row.getInt("year"),
                        row.getLong("cycle_id"),
                        row.getLong("activity_id"),
                        new Label(row.getString("title_sv"), row.getString("title_en")),
                        CycleRows.step(row, new ArrayList<>()),
                        row.getBoolean("left_out"),
                        row.getString("by_name")))
                .optional()
                .orElseThrow(NotVisible::new);
    }

    /** Says no as marking would, before anyone has typed something for it. */
    @Transactional(readOnly = true)
    public OccurrenceSheet ready(long id, Rights rights) {
        OccurrenceSheet sheet = get(id);
        requireMayMark(sheet, rights);
        if (sheet.leftOut()) {
            throw new Refused("cycle.refused.leftOut");
        }
        return sheet;
    }

    /**
     * Marks it done today, in one step; what is noted stays.
     *
     * @param version the version that was read
     */
    public OccurrenceSheet done(long id, int version, Rights rights) {
        OccurrenceSheet sheet = get(id);
        mark(id, new MarkOccurrence(OccurrenceState.DONE, "", sheet.time().note(), null, version), rights);
        return sheet;
    }

    /** @throws Stale when someone else has marked it since it was read */
    public void mark(long id, MarkOccurrence command, Rights rights) {
        OccurrenceSheet sheet = ready(id, rights);
        LocalDate today = LocalDate.now(clock);
        String reason = reason(command);
        LocalDate doneOn = doneOn(command, today);
        String note = text("note", command.note());
        requireFresh(id, sheet, command);
        jdbc.sql(
                        """
                        update cycle_occurrence set state = :state, reason = :reason, note = :note, done_on = :done, version = version + 1,
                            changed_by = :by, changed_at = :now where id = :id
                        """)
                .param("state", command.state().name())
                .param("reason", reason)
                .param("note", note)
                .param("done", doneOn)
                .param("by", rights.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        events.publishEvent(new OccurrenceMarked(
                rights.person(),
                sheet.cycle(),
                sheet.unit(),
                sheet.year(),
                sheet.title().sv(),
                sheet.time().number(),
                command.state(),
                reason));
    }

    /**
     * Adds a file: the report that was sent, the list that was made. From then on the time is one that somebody has said something of.
     *
     * @throws InvalidField at {@code file}, when it is not a file that is taken in
     */
    public void attach(long id, Upload file, Rights rights) {
        ready(id, rights);
        int held = jdbc.sql("update cycle_occurrence set version = version + 1 where id = ?")
                .param(id)
                .update();
        if (held == 0) {
            throw new NotVisible();
        }
        attachments.add(new Subject(OccurrenceFiles.TYPE, id), file, rights.person());
    }

    /** The files of several times, in one statement; a time without files is not among the keys. */
    @Transactional(readOnly = true)
    public Map<Long, List<AttachmentView>> files(Collection<Long> ids) {
        return attachments.of(OccurrenceFiles.TYPE, ids).entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().id(), Map.Entry::getValue));
    }

    private static @Nullable String reason(MarkOccurrence command) {
        String reason = text("reason", command.reason());
        if (command.state() != OccurrenceState.NOT_APPLICABLE) {
            return null;
        }
        if (reason.isEmpty()) {
            throw new InvalidField("reason", "cycle.invalid.reason");
        }
        return reason;
    }

    private static @Nullable LocalDate doneOn(MarkOccurrence command, LocalDate today) {
        if (command.state() != OccurrenceState.DONE) {
            return null;
        }
        LocalDate day = Objects.requireNonNullElse(command.doneOn(), today);
        if (day.isAfter(today)) {
            throw new InvalidField("doneOn", "cycle.invalid.doneAhead");
        }
        if (day.isBefore(today.minusYears(2))) {
            throw new InvalidField("doneOn", "cycle.invalid.doneLongAgo");
        }
        return day;
    }

    private static String text(String field, String typed) {
        String clean = typed.replace("\r\n", "\n").replace("\u0000", "").strip();
        if (clean.length() > LONGEST) {
            throw new InvalidField(field, "cycle.invalid.long", LONGEST);
        }
        return clean;
    }

    private record Last(int version, @Nullable Instant at) {}

    private void requireFresh(long id, OccurrenceSheet sheet, MarkOccurrence command) {
        Last last = jdbc.sql("select version, changed_at from cycle_occurrence where id = ? for update")
                .param(id)
                .query((row, n) -> new Last(
                        row.getInt("version"),
                        row.getTimestamp("changed_at") == null
                                ? null
                                : row.getTimestamp("changed_at").toInstant()))
                .single();
        if (last.version() != command.version()) {
            throw new Stale(
                    command.note(),
                    sheet.time().note(),
                    Objects.requireNonNullElse(sheet.changedBy(), ""),
                    Objects.requireNonNullElse(last.at(), Instant.EPOCH),
                    last.version());
        }
    }

    private void requireMayMark(OccurrenceSheet sheet, Rights rights) {
        if (!CycleYears.mayKeep(sheet.unit(), rights) && !assigned(sheet.activity(), rights)) {
            throw new NotAllowed("cycle.notAllowed.mark");
        }
    }

    /** Whether it is the person's, by name or by a function held today. */
    private boolean assigned(long activity, Rights rights) {
        return jdbc.sql(
                        """
                        select a.assigned_person = :person or exists (
                            select from appointment x where x.unit_id = c.unit_id and x.function_code = a.assigned_function and x.person_id = :person
                                and x.from_on <= :today and (x.to_on is null or x.to_on >= :today))
                        from cycle_activity a join cycle c on c.id = a.cycle_id where a.id = :id
                        """)
                .param("person", rights.person().value())
                .param("today", LocalDate.now(clock))
                .param("id", activity)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
