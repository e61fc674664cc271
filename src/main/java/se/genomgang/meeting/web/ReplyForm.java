package se.genomgang.meeting.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Replies;
import se.genomgang.meeting.Reply;
import se.genomgang.meeting.ReplyDesk;

/**
 * The form in which somebody who is summoned answers.
 *
 * @param version how many times they have seen the meeting moved: an answer is for the time that was shown
 */
public record ReplyForm(
        @NotNull @Nullable Reply reply,
        @Nullable @Size(max = Replies.WORDS_LIMIT) String words,
        @Nullable Integer version) {

    static ReplyForm from(MeetingView meeting, ReplyDesk desk) {
        return new ReplyForm(desk.mine(), desk.words(), meeting.icsSequence());
    }
}
