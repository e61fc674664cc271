package se.genomgang.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Refused;

/**
 * One numbered point of a meeting's agenda. Points from the routine keep its order and its words (R §5); points added at the meeting come last
 * among the unit's own, and only these are moved, reworded and removed.
 */
@Entity
@Table(name = "agenda_point")
class AgendaPoint {

    private static final String OWN = "own-";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long meetingId;
    private String code = "";
    private int position;
    private String title = "";
    private String titleEn = "";
    private boolean formal;
    private boolean mandatory;
    private boolean secret;
    private @Nullable String nothingToReport;

    @Version
    private int version;

    protected AgendaPoint() {}

    /** A point of the routine. */
    AgendaPoint(MeetingId meeting, int position, String code, Label title, boolean formal, boolean mandatory) {
        this.meetingId = meeting.value();
        this.position = position;
        this.code = code;
        this.title = title.sv();
        this.titleEn = title.en();
        this.formal = formal;
        this.mandatory = mandatory;
    }

    /** A point of the unit's own; its title is the same in both languages, as typed. */
    static AgendaPoint own(MeetingId meeting, int position, int serial, String title) {
        return new AgendaPoint(meeting, position, OWN + serial, new Label(title, title), false, false);
    }

    static boolean isOwn(String code) {
        return code.startsWith(OWN);
    }

    void sayNothingToReport(String reason) {
        if (formal) {
            throw new Refused("meeting.refused.formalPointReports", position);
        }
        nothingToReport = reason;
    }

    void reportAfterAll() {
        nothingToReport = null;
    }

    /** Marks the point's texts as left out for readers outside the unit, or takes the mark away. */
    void keepSecret(boolean secret) {
        this.secret = secret;
    }

    void reword(String title) {
        requireOwn();
        this.title = title;
        this.titleEn = title;
    }

    /** Trades places with the neighbour; both belong to the unit itself. */
    void swapWith(AgendaPoint neighbour) {
        requireOwn();
        neighbour.requireOwn();
        int mine = position;
        position = neighbour.position;
        neighbour.position = mine;
    }

    void shift(int steps) {
        position += steps;
    }

    void requireOwn() {
        if (!isOwn(code)) {
            throw new Refused("meeting.refused.pointOfTheRoutine", position);
        }
    }

    /** Number of a point of the unit's own among those ever added; 0 for the routine's. */
    int serial() {
        return isOwn(code) ? Integer.parseInt(code.substring(OWN.length())) : 0;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    int position() {
        return position;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }
}
