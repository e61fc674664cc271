package se.genomgang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/** A page view does not write the session. */
class ThriftySessionsTests {

    private int writes;
    private int reads;

    private final MapSession session = new MapSession();

    private final ThriftySessions sessions = new ThriftySessions(new SessionRepository<MapSession>() {
        @Override
        public MapSession createSession() {
            return session;
        }

        @Override
        public void save(MapSession written) {
            writes++;
        }

        @Override
        public MapSession findById(String id) {
            reads++;
            return id.equals("unknown") ? null : session;
        }

        @Override
        public void deleteById(String id) {}
    });

    @Test
    void a_new_session_is_written() {
        sessions.save(sessions.createSession());

        assertThat(writes).isEqualTo(1);
    }

    @Test
    void looking_at_pages_is_written_once_a_minute() {
        var start = session.getLastAccessedTime();
        for (int second = 0; second < 150; second++) {
            var found = sessions.findById(session.getId());
            found.setLastAccessedTime(start.plusSeconds(second));
            sessions.save(found);
        }

        assertThat(writes).isEqualTo(2);
    }

    @Test
    void every_question_is_answered_from_the_database() {
        sessions.save(sessions.findById(session.getId()));
        sessions.findById(session.getId());
        sessions.findById(session.getId());

        assertThat(reads).isEqualTo(3);
        assertThat(sessions.findById("unknown")).isNull();
    }

    @Test
    void what_changes_is_written_at_once() {
        var found = sessions.findById(session.getId());
        found.setAttribute("a", "b");
        sessions.save(found);
        found.setMaxInactiveInterval(Duration.ofHours(1));
        sessions.save(found);
        sessions.save(found);

        assertThat(writes).isEqualTo(2);
    }
}
