package se.genomgang.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.genomgang.action.ActionId;
import se.genomgang.kernel.PersonId;

/** A decision under a point: its wording without the leading "att", and the function that decided; the title decides, not the name. */
@Entity
@Table(name = "decision")
class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long pointId;
    private int position;
    private String text = "";
    private String decidedBy = "";
    private String result = "";
    private @Nullable Long cancelsId;
    private long changedBy;
    private Instant changedAt = Instant.EPOCH;

    @Version
    private int version;

    protected Decision() {}

    Decision(
            long pointId, int position, String text, String decidedBy, DecisionResult result, PersonId by, Instant at) {
        this.pointId = pointId;
        this.position = position;
        this.text = text;
        this.decidedBy = decidedBy;
        this.result = result.name();
        this.changedBy = by.value();
        this.changedAt = at;
    }

    void reword(String text, DecisionResult result, PersonId by, Instant at) {
        this.text = text;
        this.result = result.name();
        this.changedBy = by.value();
        this.changedAt = at;
    }

    /** @param action what the decision cancels once its protocol is adjusted; null for nothing */
    void cancels(@Nullable ActionId action) {
        cancelsId = action == null ? null : action.value();
    }

    @Nullable
    ActionId cancels() {
        return cancelsId == null ? null : new ActionId(cancelsId);
    }

    void moveUp() {
        position--;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long pointId() {
        return pointId;
    }

    int position() {
        return position;
    }

    String text() {
        return text;
    }

    PersonId changedBy() {
        return new PersonId(changedBy);
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
