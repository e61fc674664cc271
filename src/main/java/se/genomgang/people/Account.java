package se.genomgang.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;

/** What a person signs in with. Carries one mark of its own, administrator; every other right follows from appointments. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long personId;
    private String username = "";
    private @Nullable String passwordHash;
    private boolean administrator;
    private @Nullable String language;
    private Instant createdAt = Instant.EPOCH;

    @Version
    private int version;

    protected Account() {}

    Account(PersonId person, String username, boolean administrator, Instant at) {
        this.personId = person.value();
        this.administrator = administrator;
        this.createdAt = at;
        callBy(username);
    }

    void callBy(String username) {
        this.username = Usernames.normalized(username);
    }

    void setPassword(String hash) {
        this.passwordHash = hash;
    }

    void mark() {
        this.administrator = true;
    }

    void unmark() {
        this.administrator = false;
    }

    void speak(String language) {
        this.language = language;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    String username() {
        return username;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean isAdministrator() {
        return administrator;
    }

    @Nullable
    String language() {
        return language;
    }
}
