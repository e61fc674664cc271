package se.genomgang.people.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are written only when something in them changes, and at most once a minute because somebody looked at a page: a page view
 * would otherwise cost a write that waits for the disk.
 */
class ThriftySessions<S extends Session> implements SessionRepository<ThriftySessions.Thrifty<S>> {

    private static final Duration UNNOTICED = Duration.ofMinutes(1);

    private final SessionRepository<S> stored;

    ThriftySessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public Thrifty<S> createSession() {
        return new Thrifty<>(stored.createSession(), true);
    }

    @Override
    public void save(Thrifty<S> session) {
        if (session.changed) {
            stored.save(session.session);
            session.changed = false;
        }
    }

    @Override
    public @Nullable Thrifty<S> findById(String id) {
        S found = stored.findById(id);
        return found == null ? null : new Thrifty<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    /** A session that knows whether it has to be written. */
    static final class Thrifty<S extends Session> implements Session {

        private final S session;
        private boolean changed;

        Thrifty(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (changed || !now.isBefore(session.getLastAccessedTime().plus(UNNOTICED))) {
                changed = true;
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
