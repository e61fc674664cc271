package se.genomgang.meeting.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.meeting.MeetingView;

/**
 * Who writes the protocol, typed.
 *
 * @param secretary a person chosen among those who take part
 * @param other name or e-mail address of somebody else; counts when typed
 */
public record SecretaryForm(@Nullable Long secretary, @Nullable @Size(max = 300) String other) {

    static SecretaryForm from(MeetingView meeting) {
        PersonId now = meeting.secretary();
        return new SecretaryForm(now == null ? null : now.value(), "");
    }

    /** Whether nobody else has been typed. */
    boolean amongThoseAtHand() {
        return secretary != null && (other == null || other.isBlank());
    }
}
