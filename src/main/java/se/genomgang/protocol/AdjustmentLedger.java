package se.genomgang.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.PersonId;
import se.genomgang.protocol.ProtocolView.AnswerView;
import se.genomgang.protocol.ProtocolView.EndView;
import se.genomgang.protocol.ProtocolView.RoundView;

/** Rounds of adjustment: what text was sent to whom, what each one answered, and how a round ended in vain. Only ever added to. */
@Component
class AdjustmentLedger {

    enum Role {
        HEAD,
        ADJUSTER
    }

    enum Answer {
        APPROVED,
        RETURNED
    }

    /** What ended a round before everyone had approved. */
    enum Cause {
        RETURNED,
        TEXT_CHANGED,
        WITHDRAWN
    }

    record Round(long id, int number, String contentHash) {}

    /**
     * One who was asked, and the answer if there is one.
     *
     * @param function that made the person one to ask, as it is called on the meeting's date; empty without one
     * @param deputy whether as the function's named deputy
     */
    record Asked(
            PersonId person,
            String name,
            Role role,
            Label function,
            boolean deputy,
            @Nullable Answer answer,
            String comment,
            @Nullable Instant answeredAt) {

        boolean approved() {
            return answer == Answer.APPROVED;
        }
    }

    private final JdbcClient jdbc;

    AdjustmentLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(
            long versionId,
            String contentHash,
            Collection<PersonId> heads,
            Collection<PersonId> adjusters,
            PersonId by,
            Instant at) {
        long round = jdbc.sql(
                        """
                        insert into adjustment_round (protocol_version_id, number, content_hash, sent_by, sent_at)
                        select :version, coalesce(max(number), 0) + 1, :hash, :by, :at from adjustment_round where protocol_version_id = :version
                        returning id
                        """)
                .param("version", versionId)
                .param("hash", contentHash)
                .param("by", by.value())
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
        adjusters.forEach(person -> ask(round, person, Role.ADJUSTER));
        if (heads.stream().noneMatch(adjusters::contains)) {
            heads.forEach(person -> ask(round, person, Role.HEAD));
        }
    }

    void ask(long round, PersonId person, Role role) {
        jdbc.sql("insert into adjustment_call (round_id, person_id, role) values (?, ?, ?)")
                .params(round, person.value(), role.name())
                .update();
    }

    Optional<Round> latestRound(long versionId) {
        return jdbc.sql(
                        "select id, number, content_hash from adjustment_round where protocol_version_id = ? order by number desc limit 1")
                .param(versionId)
                .query(Round.class)
                .optional();
    }

    /** Those asked in a round, adjusters first, each with the answer. */
    List<Asked> asked(long round) {
        return jdbc.sql("select * from adjustment_asked where round_id = ? order by role, family_name, person_id")
                .param(round)
                .query((row, n) -> asked(row))
                .list();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        Timestamp answered = row.getTimestamp("answered_at");
        return new Asked(
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                new Label(row.getString("function_sv"), row.getString("function_en")),
                row.getBoolean("deputy"),
                answer == null ? null : Answer.valueOf(answer),
                row.getString("comment"),
                answered == null ? null : answered.toInstant());
    }

    /** Whether every adjuster has approved, and one of the head and the named deputies where they were asked. */
    boolean approvedByAll(long round) {
        List<Asked> asked = asked(round);
        boolean adjusters =
                asked.stream().filter(one -> one.role() == Role.ADJUSTER).allMatch(Asked::approved);
        List<Asked> heads =
                asked.stream().filter(one -> one.role() == Role.HEAD).toList();
        return adjusters && (heads.isEmpty() || heads.stream().anyMatch(Asked::approved));
    }

    /** Writes the answer down; false when this person has answered this round already. */
    boolean answer(Round round, PersonId person, Answer answer, String comment, Instant at) {
        return jdbc.sql(
                                """
                        insert into adjustment_answer (round_id, person_id, answer, comment, content_hash, answered_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                round.id(),
                                person.value(),
                                answer.name(),
                                comment,
                                round.contentHash(),
                                at.atOffset(java.time.ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Writes down that the version's latest round came to nothing; the answers in it no longer hold. */
    void end(long versionId, Cause cause, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        insert into adjustment_end (round_id, cause, ended_by, ended_at)
                        select id, :cause, :by, :at from adjustment_round where protocol_version_id = :version order by number desc limit 1
                        """)
                .param("version", versionId)
                .param("cause", cause.name())
                .param("by", by.value())
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** The latest round of a version, as it is shown; one statement. */
    Optional<RoundView> latest(ProtocolId protocol, int number) {
        return jdbc
                .sql(
                        """
                        select a.*, e.cause, e.ended_at, p.given_name || ' ' || p.family_name as ended_by
                        from adjustment_asked a
                        left join adjustment_end e on e.round_id = a.round_id
                        left join person p on p.id = e.ended_by
                        where a.round_id = (select r.id from adjustment_round r join protocol_version v on v.id = r.protocol_version_id
                                            where v.protocol_id = ? and v.number = ? order by r.number desc limit 1)
                        order by a.role, a.family_name, a.person_id
                        """)
                .params(protocol.value(), number)
                .query((row, n) -> new RoundView(
                        row.getInt("round_number"),
                        row.getTimestamp("sent_at").toInstant(),
                        List.of(view(asked(row))),
                        end(row)))
                .list()
                .stream()
                .reduce(RoundView::and);
    }

    private static AnswerView view(Asked one) {
        return new AnswerView(
                one.person(),
                one.name(),
                one.role() == Role.HEAD && one.deputy() ? "DEPUTY" : one.role().name(),
                one.function(),
                one.deputy(),
                one.answer() == null ? null : one.answer().name(),
                one.comment(),
                one.answeredAt());
    }

    private static @Nullable EndView end(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return cause == null
                ? null
                : new EndView(
                        cause,
                        row.getString("ended_by"),
                        row.getTimestamp("ended_at").toInstant());
    }
}
