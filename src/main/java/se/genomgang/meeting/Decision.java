package se.genomgang.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    @Version
    private int version;

    protected Decision() {}

    Decision(long pointId, int position, String text, String decidedBy, DecisionResult result) {
        this.pointId = pointId;
        this.position = position;
        this.text = text;
        this.decidedBy = decidedBy;
        this.result = result.name();
    }

    void reword(String text, DecisionResult result) {
        this.text = text;
        this.result = result.name();
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

    int version() {
        return version;
    }
}
