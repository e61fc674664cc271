package se.genomgang.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.genomgang.deadline.Rung;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;

/** Writes down who has been told of what, and reads it. */
@Component
class NoticeBook {

    /** Why something was written down without being said on its own. */
    enum Untold {
        LATER_RUNG,
        TURNED_OFF
    }

    private static final String COLUMNS =
            "select n.obligation_kind, n.obligation_subject, n.rung, n.recipient_id, n.due_on from notice n";

    /** First half of the key of the lock by which those who tell the same person something take turns. */
    private static final int TURN = 4711;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    NoticeBook(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Lets one at a time tell this person something, until the transaction ends. */
    void takeTurn(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(:turn, :person)::text")
                .param("turn", TURN)
                .param("person", (int) person.value())
                .query(String.class)
                .single();
    }

    /** What has been told of the obligations, to anyone. */
    Set<CallKey> told(Collection<ObligationKey> obligations) {
        return new HashSet<>(jdbc.sql(
                        COLUMNS
                                + " where (n.obligation_kind, n.obligation_subject) in (select * from unnest(:kinds, :subjects))")
                .param("kinds", obligations.stream().map(ObligationKey::kind).toArray(String[]::new))
                .param(
                        "subjects",
                        obligations.stream().map(ObligationKey::subject).toArray(String[]::new))
                .query(NoticeBook::key)
                .list());
    }

    /** What a mail was to tell, in the order it was written down. */
    List<CallKey> toldIn(MailId mail) {
        return jdbc.sql(COLUMNS + " where n.mail_id = :mail order by n.id")
                .param("mail", mail.value())
                .query(NoticeBook::key)
                .list();
    }

    /** The units whose obligations a mail was to tell of. */
    Set<UnitId> unitsOf(MailId mail) {
        return new HashSet<>(jdbc.sql("select distinct unit_id from notice where mail_id = :mail")
                .param("mail", mail.value())
                .query((row, n) -> new UnitId(row.getLong("unit_id")))
                .list());
    }

    /** Whether the person has had a mail of this kind that day. */
    boolean mailedOn(PersonId person, LocalDate day) {
        return jdbc.sql(
                        "select exists (select from notice where recipient_id = :person and told_on = :day and mail_id is not null)")
                .param("person", person.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static CallKey key(ResultSet row, int n) throws SQLException {
        return new CallKey(
                new ObligationKey(row.getString("obligation_kind"), row.getString("obligation_subject")),
                Rung.valueOf(row.getString("rung")),
                new PersonId(row.getLong("recipient_id")),
                row.getObject("due_on", LocalDate.class));
    }

    void told(Collection<Call> calls, MailId mail, Instant now, LocalDate today) {
        write(calls, mail, null, now, today);
    }

    void untold(Collection<Call> calls, Untold why, Instant now, LocalDate today) {
        write(calls, null, why, now, today);
    }

    private void write(
            Collection<Call> calls, @Nullable MailId mail, @Nullable Untold untold, Instant now, LocalDate today) {
        template.batchUpdate(
                """
                insert into notice (obligation_kind, obligation_subject, rung, recipient_id, due_on, part, unit_id, climbed_on, told_on, told_at,
                                    mail_id, untold)
                values (:kind, :subject, :rung, :recipient, :dueOn, :part, :unit, :climbed, :today, :now, :mail, :untold)
                """,
                calls.stream()
                        .map(call -> new MapSqlParameterSource()
                                .addValue("kind", call.obligation().key().kind())
                                .addValue("subject", call.obligation().key().subject())
                                .addValue("rung", call.rung().name())
                                .addValue("recipient", call.recipient().value())
                                .addValue("dueOn", call.dueOn())
                                .addValue("part", call.part().name())
                                .addValue("unit", call.obligation().unit().value())
                                .addValue("climbed", call.on())
                                .addValue("today", today)
                                .addValue("now", now.atOffset(ZoneOffset.UTC))
                                .addValue("mail", mail == null ? null : mail.value(), java.sql.Types.BIGINT)
                                .addValue("untold", untold == null ? null : untold.name(), java.sql.Types.VARCHAR))
                        .toArray(SqlParameterSource[]::new));
    }

    /** What these persons have chosen; those who have not chosen are absent. */
    Map<PersonId, NoticeSetting> settings(Collection<PersonId> persons) {
        return jdbc
                .sql("select person_id, daily, early, version from notice_setting where person_id = any(:persons)")
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query((row, n) -> Map.entry(
                        new PersonId(row.getLong("person_id")),
                        new NoticeSetting(row.getBoolean("daily"), row.getBoolean("early"), row.getInt("version"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, HashMap::new));
    }
}
