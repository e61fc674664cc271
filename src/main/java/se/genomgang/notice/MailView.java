package se.genomgang.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Wording;

/**
 * One letter, as far as the reader may know it.
 *
 * @param row what stands in the list
 * @param address where it was sent, as it was written then; null when it has not been
 * @param why why its receiver gets it
 * @param body its text as it was sent, or as it would have been; null when there is none to be read
 * @param html the same as HTML
 * @param again the letter that this one repeats, or null
 * @param attempts in order
 * @param acts whether the reader may have it sent, repeated or dropped
 */
public record MailView(
        MailRow row,
        @Nullable String address,
        Wording why,
        @Nullable String body,
        @Nullable String html,
        @Nullable MailId again,
        List<MailAttempt> attempts,
        boolean acts) {

    /** Whether it can be sent on: it was kept or set aside. */
    public boolean canSend() {
        return acts && (row.state() == MailState.KEPT || row.state() == MailState.SET_ASIDE);
    }

    public boolean canDrop() {
        return acts && row.state().open();
    }

    public boolean canRepeat() {
        return acts && !row.state().open();
    }
}
