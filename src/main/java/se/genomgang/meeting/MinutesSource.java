package se.genomgang.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.NotVisible;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The minutes of a meeting as one value, and as one text that is the same for the same minutes: sorted names, no blanks, dates as ISO 8601. The
 * text is what is approved, locked and hashed.
 *
 * <p>Decides nothing about who may read: the caller does. To lock a protocol, freeze the meeting first and read its minutes after.
 */
@Service
@Transactional(readOnly = true)
public class MinutesSource {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final MinutesHead head;
    private final PointRows points;
    private final PointTwo earlierActions;
    private final KeptInputs inputs;

    MinutesSource(MinutesHead head, PointRows points, PointTwo earlierActions, KeptInputs inputs) {
        this.head = head;
        this.points = points;
        this.earlierActions = earlierActions;
        this.inputs = inputs;
    }

    /**
     * What the protocol says now, in a constant number of statements.
     *
     * @throws NotVisible when there is no such meeting
     */
    public Minutes of(MeetingId meeting) {
        MinutesHead.Row row = head.read(meeting);
        var open = earlierActions.openOn(row.unit(), row.date(), row.firstLocked(), true);
        return row.minutes(
                points.of(meeting).stream().map(point -> point.minutes(open)).toList());
    }

    /** The same, to be sent for adjustment: what of the annual cycle fed the meeting is written down first, and follows the cycle no longer. */
    @Transactional
    public Minutes toBeAdjusted(MeetingId meeting) {
        inputs.keep(meeting);
        return of(meeting);
    }

    /** The minutes as canonical JSON. */
    public String canonical(Minutes minutes) {
        return CANONICAL.writeValueAsString(minutes);
    }

    /** The minutes that a canonical text says; a mark that was not yet made when it was locked counts as not set. */
    public Minutes read(String canonical) {
        return CANONICAL.readValue(canonical, Minutes.class);
    }

    /** SHA-256 of the canonical text in UTF-8, as 64 hexadecimal digits. */
    public String hash(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
