package se.genomgang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.testing.WebClient;

/**
 * Somebody who prepares a meeting in a browser: signed in, saving texts as they type as fast as the application answers, with a comment now and
 * then, and remembering what was acknowledged. Reads what is kept past the application, as the database's owner.
 */
final class AutosavingWriter {

    private static final String PASSWORD = "Genomgang-2026!";
    private static final int POINTS = 10;
    private static final int COMMENT_EVERY = 7;

    /** The text of a point: what was acknowledged, and what was sent after it and not. */
    private static final class Draft {
        private String text = "";
        private int version;
        private String sent = "";
    }

    private final Path directory;
    private final WebClient browser = new WebClient();
    private final Map<Integer, Draft> drafts = new HashMap<>();

    /** Comments by their form's key: acknowledged or not. The one that the application ends at is sent beside the others. */
    private final Map<UUID, Boolean> comments = Collections.synchronizedMap(new LinkedHashMap<>());

    private long meeting;
    private int written;
    private int acknowledged;
    private int refusals;
    private volatile boolean stopped;

    AutosavingWriter(Path directory) {
        this.directory = directory;
    }

    /** Turns to the application on this port; signs in the first time only, for a session outlives the application. */
    void turnTo(int port) {
        browser.turnTo(port);
        if (meeting != 0) {
            return;
        }
        record Place(long id, String unit) {}
        Place place = database()
                .sql(
                        "select m.id, u.code as unit from meeting m join unit u on u.id = m.unit_id"
                                + " where m.stage in ('PLANNED', 'SUMMONED', 'HELD') and u.kind = 'SCHOOL' order by m.id desc limit 1")
                .query(Place.class)
                .single();
        try {
            browser.signIn("representant." + place.unit(), PASSWORD);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        meeting = place.id();
        for (int point = 2; point < 2 + POINTS; point++) {
            Draft draft = new Draft();
            adopt(draft, standing(point));
            drafts.put(point, draft);
        }
    }

    /** Writes for at least the given number of milliseconds, then has the blow struck in the midst of the writing. */
    void writeUntil(int milliseconds, Runnable blow) {
        CompletableFuture<Void> writing = write();
        idle(milliseconds);
        blow.run();
        stopWriting(writing);
    }

    /** Begins to write, until {@link #stopWriting} or until the application is gone. */
    CompletableFuture<Void> write() {
        return CompletableFuture.runAsync(this::writing, task -> new Thread(task).start());
    }

    void stopWriting(CompletableFuture<Void> writing) {
        stopped = true;
        writing.join();
        stopped = false;
    }

    void idle(int milliseconds) {
        Executor later = CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(() -> {}, later).join();
    }

    private void writing() {
        try {
            while (!stopped) {
                if (++written % COMMENT_EVERY == 0) {
                    comment(UUID.randomUUID());
                } else {
                    save(2 + written % POINTS, "Text nummer " + written);
                }
            }
        } catch (IOException e) {
            // The application is gone: what was not acknowledged may be lost
        }
    }

    /** Saves as a page does: what is answered by 503 stays in the field and is sent again. */
    void save(int point, String text, String... headers) throws IOException {
        Draft draft = drafts.get(point);
        draft.sent = text;
        HttpResponse<String> answer;
        do {
            answer = autosave(point, draft, headers);
            refusals += answer.statusCode() == 503 ? 1 : 0;
        } while (answer.statusCode() == 503 && !stopped);
        if (answer.statusCode() != 503) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            draft.text = text;
            draft.version++;
            acknowledged++;
        }
    }

    private HttpResponse<String> autosave(int point, Draft draft, String... headers) throws IOException {
        String[] all = new String[headers.length + 2];
        all[0] = "X-Autosave";
        all[1] = "1";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return browser.post(
                "/meetings/" + meeting + "/points/" + point + "/texts/MATERIAL",
                Map.of("text", draft.sent, "version", Integer.toString(draft.version)),
                all);
    }

    /** Comments, or sends the same comment again. */
    void comment(UUID key, String... headers) throws IOException {
        comments.putIfAbsent(key, false);
        int status = browser.post(
                        "/meetings/" + meeting + "/points/3/comments",
                        Map.of("text", "Kommentar " + key, "_once", key.toString()),
                        headers)
                .statusCode();
        refusals += status == 503 ? 1 : 0;
        if (status != 503) {
            assertThat(status).isEqualTo(302);
            comments.put(key, true);
            acknowledged++;
        }
    }

    /** What was acknowledged is there; what was not is there as a whole or not at all; and the journal tells of nothing else. */
    void requireEverythingAcknowledged() {
        drafts.forEach((point, draft) -> {
            Standing kept = standing(point);
            if (kept.version() == draft.version) {
                assertThat(kept.text()).as("point %d", point).isEqualTo(draft.text);
            } else {
                assertThat(kept)
                        .as("point %d, acknowledged as version %d", point, draft.version)
                        .isEqualTo(new Standing(draft.sent, draft.version + 1));
            }
            adopt(draft, kept);
        });
        requireComments();
        assertThat(one(
                        Integer.class,
                        "select count(*) from point_comment where point_id in (select id from agenda_point"
                                + " where meeting_id = " + meeting + ") and text like 'Kommentar %'"))
                .as("lines of the journal about comments")
                .isEqualTo(one(
                        Integer.class,
                        "select count(*) from journal_entry where event = 'CommentMade' and at > '2026-03-02'" + " and "
                                + meeting + " in (subject_id, context_id)"));
        assertThat(one(Integer.class, "select count(*) from submission where location = ''"))
                .as("forms half accepted")
                .isZero();
        assertThat(one(Long.class, "select coalesce(journal_first_broken(), 0)"))
                .as("first line of the journal that does not fit")
                .isZero();
    }

    private void requireComments() {
        comments.forEach((key, acknowledged) -> {
            int rows = rowsOf(key);
            assertThat(rows).isEqualTo(one(Integer.class, "select count(*) from submission where key = '" + key + "'"));
            if (acknowledged) {
                assertThat(rows).as("comment %s", key).isEqualTo(1);
            }
        });
    }

    int rowsOf(UUID comment) {
        return one(Integer.class, "select count(*) from point_comment where text = 'Kommentar " + comment + "'");
    }

    /** How many lines the journal has about the text of a point. */
    int linesAbout(int point) {
        return one(
                Integer.class,
                "select count(*) from journal_entry where event = 'TextWritten' and " + meeting
                        + " in (subject_id, context_id) and details::jsonb ->> 'point' = '" + point
                        + "' and details::jsonb ->> 'text' = 'MATERIAL'");
    }

    /** Lets an hour pass since somebody wrote there: the next save begins a new spell, which the journal is told of. */
    void pauseAt(int point) {
        database()
                .sql("update point_text set changed_at = changed_at - interval '1 hour' where kind = 'MATERIAL'"
                        + " and point_id = (select id from agenda_point where meeting_id = ? and position = ?)")
                .params(meeting, point)
                .update();
    }

    int version(int point) {
        return standing(point).version();
    }

    int acknowledged() {
        return acknowledged;
    }

    /** How many answers were 503. */
    int refusals() {
        return refusals;
    }

    private record Standing(String text, int version) {}

    private static void adopt(Draft draft, Standing kept) {
        draft.text = kept.text();
        draft.version = kept.version();
    }

    private Standing standing(int point) {
        List<Standing> texts = database()
                .sql("select t.text, t.version from point_text t join agenda_point p on p.id = t.point_id"
                        + " where p.meeting_id = ? and p.position = ? and t.kind = 'MATERIAL'")
                .params(meeting, point)
                .query(Standing.class)
                .list();
        return texts.isEmpty() ? new Standing("", 0) : texts.get(0);
    }

    private <T> T one(Class<T> type, String sql) {
        return database().sql(sql).query(type).single();
    }

    private JdbcClient database() {
        return OwnersView.of(directory);
    }
}
