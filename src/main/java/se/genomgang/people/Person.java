package se.genomgang.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;

/** A person in the register: name and work e-mail, nothing more. Never removed, since the record speaks of them. */
@Entity
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String givenName = "";
    private String familyName = "";
    private String workEmail = "";
    private Instant createdAt = Instant.EPOCH;

    @Version
    private int version;

    protected Person() {}

    Person(String givenName, String familyName, String workEmail, Instant at) {
        this.createdAt = at;
        rename(givenName, familyName, workEmail);
    }

    void rename(String givenName, String familyName, String workEmail) {
        this.givenName = givenName.strip();
        this.familyName = familyName.strip();
        this.workEmail = workEmail.strip();
    }

    PersonId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new PersonId(id);
    }

    boolean isCalled(String givenName, String familyName, String workEmail) {
        return this.givenName.equals(givenName.strip())
                && this.familyName.equals(familyName.strip())
                && this.workEmail.equals(workEmail.strip());
    }

    int version() {
        return version;
    }
}
