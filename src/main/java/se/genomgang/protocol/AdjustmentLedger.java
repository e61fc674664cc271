package se.genomgang.protocol;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.PersonId;

/** Rounds of adjustment: what text was sent to whom, and what each one answered. Only ever added to. */
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

    record Round(long id, int number, String contentHash) {}

    /** One who was asked, and the answer if there is one. */
    record Asked(
            PersonId person,
            String name,
            Role role,
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
        return jdbc.sql(
                        """
                        select c.person_id, p.given_name || ' ' || p.family_name as name, c.role, a.answer, coalesce(a.comment, '') as comment, a.answered_at
                        from adjustment_call c join person p on p.id = c.person_id
                        left join adjustment_answer a on a.round_id = c.round_id and a.person_id = c.person_id
                        where c.round_id = ? order by c.role, p.family_name, p.id
                        """)
                .param(round)
                .query((row, n) -> new Asked(
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("answer") == null ? null : Answer.valueOf(row.getString("answer")),
                        row.getString("comment"),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant()))
                .list();
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

    /** The latest round of a version, as it is shown; two statements. */
    Optional<ProtocolView.RoundView> latest(ProtocolId protocol, int number) {
        record Head(long id, int number, java.time.OffsetDateTime sentAt) {}
        return jdbc.sql(
                        """
                        select r.id, r.number, r.sent_at from adjustment_round r join protocol_version v on v.id = r.protocol_version_id
                        where v.protocol_id = ? and v.number = ? order by r.number desc limit 1
                        """)
                .params(protocol.value(), number)
                .query(Head.class)
                .optional()
                .map(round -> new ProtocolView.RoundView(
                        round.number(),
                        round.sentAt().toInstant(),
                        asked(round.id()).stream()
                                .map(one -> new ProtocolView.AnswerView(
                                        one.person(),
                                        one.name(),
                                        one.role().name(),
                                        one.answer() == null
                                                ? null
                                                : one.answer().name(),
                                        one.comment(),
                                        one.answeredAt()))
                                .toList()));
    }
}
