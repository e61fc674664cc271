package se.genomgang.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.Wording;

/** Reads what was sent, to whom, when and why. What one may not see does not exist. */
@Service
@Transactional(readOnly = true)
public class Mails {

    /** Comes after every letter: where the first page begins. */
    public static final long END = Long.MAX_VALUE;

    private static final int MOST_WORDS = 8;

    private static final String SELECT =
            """
            select m.*, p.given_name || ' ' || p.family_name as name, (:reads or %s) as readable, about.name as about_name
            from mail m join person p on p.id = m.person_id
            left join lateral (
                select concat_ws(' ', n.short_sv, x.number || '-' || x.year) as name
                from meeting x left join lateral (select short_sv from unit_name where unit_id = x.unit_id order by valid_from desc limit 1) n on true
                where m.about_type = 'meeting' and x.id = m.about_id) about on true
            """
                    .formatted(MailAccess.OWN);

    private final JdbcClient jdbc;
    private final KeptWording wordings;
    private final LetterWriters writers;

    Mails(JdbcClient jdbc, KeptWording wordings, LetterWriters writers) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.writers = writers;
    }

    /**
     * A page of letters, the latest first.
     *
     * @param before the last letter already shown, or {@link #END}
     */
    public List<MailRow> list(MailFilter filter, long before, int limit, Rights rights) {
        var sql = new StringBuilder(SELECT).append(MailAccess.seen(rights)).append(" and m.id < :before");
        Map<String, Object> values = new LinkedHashMap<>();
        if (filter.mine()) {
            sql.append(" and m.person_id = :self");
        }
        if (!filter.person().isBlank()) {
            sql.append(
                    " and m.person_id in (select id from person where lower(given_name || ' ' || family_name || ' ' || work_email) like all (:person))");
            values.put("person", words(filter.person()));
        }
        if (!filter.text().isBlank()) {
            sql.append(" and lower(m.subject) like all (:text) and (:reads or " + MailAccess.OWN + ")");
            values.put("text", words(filter.text()));
        }
        if (filter.kind() != null) {
            sql.append(" and m.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.state() != null) {
            sql.append(" and m.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.about() != null) {
            sql.append(" and m.about_type = :aboutType and m.about_id = :about");
            values.put("aboutType", filter.about().type());
            values.put("about", filter.about().id());
        }
        return asking(sql.append(" order by m.id desc limit :limit").toString(), rights)
                .params(values)
                .param("before", before)
                .param("limit", limit)
                .query(Mails::row)
                .list();
    }

    /** @throws NotVisible when there is no such letter for this person */
    public MailView get(MailId mail, Rights rights) {
        return asking(SELECT + MailAccess.seen(rights) + " and m.id = :mail", rights)
                .param("mail", mail.value())
                .query((row, number) -> view(row, rights))
                .optional()
                .orElseThrow(NotVisible::new);
    }

    /** The kinds of letters there are; a word for each stands under {@code notice.kind.}. */
    public List<String> kinds() {
        return writers.kinds();
    }

    /** How many letters were kept because there was no mail server. */
    public long kept() {
        return jdbc.sql("select count(*) from mail where state = 'KEPT'")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asking(String sql, Rights rights) {
        return jdbc.sql(sql)
                .param("reads", MailAccess.readsAll(rights))
                .param("self", rights.person().value())
                .param("units", MailAccess.units(rights));
    }

    private MailView view(ResultSet row, Rights rights) throws SQLException {
        boolean readable = row.getBoolean("readable");
        long again = row.getLong("again_of");
        MailId repeated = row.wasNull() ? null : new MailId(again);
        return new MailView(
                row(row, 0),
                row.getString("address"),
                new Wording(row.getString("why_key"), wordings.read(row.getString("why_arguments"))),
                readable ? row.getString("body") : null,
                readable ? row.getString("html") : null,
                repeated,
                attempts(row.getLong("id")),
                MailAccess.acts(rights));
    }

    private List<MailAttempt> attempts(long mail) {
        return jdbc.sql("select * from mail_attempt where mail_id = ? order by number")
                .param(mail)
                .query((row, number) -> {
                    String outcome = row.getString("outcome");
                    return new MailAttempt(
                            row.getInt("number"),
                            row.getTimestamp("begun_at").toInstant(),
                            instant(row.getTimestamp("ended_at")),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            row.getString("answer"));
                })
                .list();
    }

    private static MailRow row(ResultSet row, int number) throws SQLException {
        boolean readable = row.getBoolean("readable");
        String aboutType = row.getString("about_type");
        return new MailRow(
                new MailId(row.getLong("id")),
                row.getTimestamp("posted_at").toInstant(),
                row.getString("kind"),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                MailState.valueOf(row.getString("state")),
                row.getTimestamp("state_at").toInstant(),
                instant(row.getTimestamp("next_at")),
                readable ? row.getString("subject") : null,
                aboutType == null ? null : new Subject(aboutType, row.getLong("about_id")),
                row.getString("about_name"),
                readable);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static String[] words(String text) {
        return Arrays.stream(
                        text.replace("\0", "").strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
