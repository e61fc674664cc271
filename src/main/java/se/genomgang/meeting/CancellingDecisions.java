package se.genomgang.meeting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.action.ActionId;
import se.genomgang.action.ActionOrigin;
import se.genomgang.action.ActionView;
import se.genomgang.action.Cancellations;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;

/** Decisions that an open action of the unit is cancelled. Nothing happens until the protocol is adjusted: the decision stands then. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CancellingDecisions {

    private static final String STANDING =
            """
            select d.id, d.cancels_id, d.text, p.secret, m.id as meeting_id, p.position,
                k.name_sv || ' ' || m.number || '-' || m.year || ', § ' || p.position as label
            from decision d join agenda_point p on p.id = d.point_id join meeting m on m.id = p.meeting_id
            join routine_meeting_kind k on k.id = m.kind_id
            where m.id = ? and d.cancels_id is not null order by p.position, d.position
            """;

    private final Cancellations cancellations;
    private final JdbcClient jdbc;

    CancellingDecisions(Cancellations cancellations, JdbcClient jdbc) {
        this.cancellations = cancellations;
        this.jdbc = jdbc;
    }

    /** Lets each of the meeting's decisions take effect; for the protocol, when it is adjusted. A correction changes nothing that has happened. */
    public void takeEffect(MeetingId meeting, PersonId by) {
        record Standing(ActionId action, String words, ActionOrigin because) {}
        List<Standing> standing = jdbc.sql(STANDING)
                .param(meeting.value())
                .query((row, n) -> new Standing(
                        new ActionId(row.getLong("cancels_id")),
                        row.getBoolean("secret") ? "" : row.getString("text"),
                        new ActionOrigin(
                                DecidedActions.ORIGIN,
                                row.getLong("id"),
                                row.getString("label"),
                                "/meetings/" + meeting + "#punkt-" + row.getInt("position"))))
                .list();
        standing.forEach(each -> cancellations.cancel(each.action(), each.words(), each.because(), by));
    }

    /**
     * Says what the decision cancels.
     *
     * @param action an open action of the unit whose decision stands; null for none
     * @throws Refused when what it has said so far has happened: it cannot be undone
     */
    void choose(PointGate.Place place, Decision decision, @Nullable ActionId action) {
        if (Objects.equals(decision.cancels(), action)) {
            return;
        }
        cancelled(decision).ifPresent(number -> {
            throw new Refused("meeting.refused.hasCancelled", number);
        });
        if (action != null
                && cancellations.cancellable(place.facts().unit()).stream()
                        .map(ActionView::id)
                        .noneMatch(action::equals)) {
            throw new InvalidField("cancels", "meeting.invalid.cancels");
        }
        decision.cancels(action);
    }

    /** The number of the action that the decision has cancelled. */
    private Optional<String> cancelled(Decision decision) {
        return decision.cancels() == null
                ? Optional.empty()
                : jdbc.sql(
                                """
                                select a.year || '-' || a.number from action_closure c join action a on a.id = c.action_id
                                where c.by_type = 'decision' and c.by_id = ?""")
                        .param(decision.id())
                        .query(String.class)
                        .optional();
    }
}
