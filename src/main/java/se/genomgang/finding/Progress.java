package se.genomgang.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a finding has come, and what it still needs before it is closed (ISO 14001 10.2).
 *
 * @param actions how many actions it has, closed ones too
 * @param lateActions how many of the open ones are past their day
 * @param lastClosedOn the day its last action was closed; null when none has been
 * @param noAction whether it is said why no corrective action is needed
 * @param effective what the latest check says; null when none has been made
 * @param checkedActions how many actions the latest check was about
 */
record Progress(
        FindingKind kind,
        FindingState state,
        LocalDate foundOn,
        int actions,
        int openActions,
        int doneActions,
        int lateActions,
        @Nullable LocalDate lastClosedOn,
        boolean cause,
        boolean correction,
        boolean noAction,
        @Nullable Boolean effective,
        int checkedActions) {

    /** What {@link #read} reads, joined to a finding {@code f}; takes {@code today}. */
    static final String JOINS =
            """
            left join lateral (select count(*) as actions, count(*) filter (where a.state = 'OPEN') as open_actions,
                    count(*) filter (where a.state = 'DONE') as done_actions,
                    count(*) filter (where a.state = 'OPEN' and a.due_on < :today) as late_actions, max(x.closed_on) as last_closed
                from action a left join action_closure x on x.action_id = a.id
                where a.origin_type = 'finding' and a.origin_id = f.id) t on true
            left join lateral (select * from finding_analysis where finding_id = f.id order by number desc limit 1) w on true
            left join lateral (select effective, actions as checked_actions, checked_on
                from finding_check where finding_id = f.id order by number desc limit 1) k on true
            """;

    static final String COLUMNS =
            """
            f.kind, f.state::text as state, f.found_on, t.actions, t.open_actions, t.done_actions, t.late_actions, t.last_closed,
            coalesce(w.cause, '') <> '' as has_cause, coalesce(w.correction, '') <> '' as has_correction,
            coalesce(w.no_action, '') <> '' as has_no_action, k.effective, k.checked_actions
            """;

    static Progress read(ResultSet row) throws SQLException {
        return new Progress(
                FindingKind.valueOf(row.getString("kind")),
                FindingState.valueOf(row.getString("state")),
                row.getObject("found_on", LocalDate.class),
                row.getInt("actions"),
                row.getInt("open_actions"),
                row.getInt("done_actions"),
                row.getInt("late_actions"),
                row.getObject("last_closed", LocalDate.class),
                row.getBoolean("has_cause"),
                row.getBoolean("has_correction"),
                row.getBoolean("has_no_action"),
                row.getObject("effective", Boolean.class),
                row.getInt("checked_actions"));
    }

    boolean open() {
        return state == FindingState.OPEN;
    }

    /** Only a nonconformity asks for cause, correction, action and check; the others for an answer. */
    boolean asksForTreatment() {
        return kind == FindingKind.NONCONFORMITY;
    }

    /** Every action is closed, and at least one is done unless none is needed. */
    boolean actionsSettled() {
        return openActions == 0 && (doneActions > 0 || noAction);
    }

    /** The latest check is about every action there is. */
    boolean checked() {
        return effective != null && checkedActions == actions;
    }

    /** The latest check says that nothing has come of what was done, and nothing new has been begun since. */
    boolean asksForAnotherAction() {
        return checked() && Boolean.FALSE.equals(effective);
    }

    /** The latest check was made after the last action was closed, and says that it has had effect. */
    boolean effectShown() {
        return checked() && Boolean.TRUE.equals(effective);
    }

    boolean done(TreatmentStep step) {
        return switch (step) {
            case CAUSE -> cause;
            case CORRECTION -> correction;
            case ACTIONS -> actionsSettled() && !asksForAnotherAction();
            case CHECK -> effectShown();
        };
    }

    /** What is still missing before it may be closed, in order; empty when nothing is. */
    List<TreatmentStep> missing() {
        if (!asksForTreatment()) {
            return openActions == 0 ? List.of() : List.of(TreatmentStep.ACTIONS);
        }
        var missing = new ArrayList<TreatmentStep>();
        for (TreatmentStep step : TreatmentStep.values()) {
            if (!done(step)) {
                missing.add(step);
            }
        }
        return missing;
    }
}
