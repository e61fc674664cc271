package se.genomgang.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;

/**
 * The answers to a summons as one reader meets them, while the meeting is still to be held.
 *
 * @param asks whether the reader is asked to answer
 * @param mine what they have answered for the time that holds; null when nothing
 * @param earlier what they answered for a time that holds no longer; null when nothing
 * @param words what they wrote with their latest answer; may be empty
 * @param overview whether the reader sees what everybody has answered: those who read the meeting's drafts do
 * @param declined in what required functions a deputy is to be sought
 */
public record ReplyDesk(
        boolean asks,
        @Nullable Reply mine,
        @Nullable GivenReply earlier,
        String words,
        boolean overview,
        MeetingReplies all,
        List<MeetingReplies.Chair> declined) {

    /** @param chairs everyone who takes part */
    public static ReplyDesk of(
            MeetingView meeting, MeetingReplies all, List<MeetingReplies.Chair> chairs, PersonId reader) {
        boolean open = meeting.stage() == Stage.SUMMONED;
        Reply mine = all.reply(reader.value());
        GivenReply latest = all.latest(reader.value());
        return new ReplyDesk(
                open && all.asks(reader),
                mine,
                mine == null ? latest : null,
                latest == null || latest.words() == null ? "" : latest.words(),
                open && meeting.access().readsDrafts(),
                all,
                all.declined(chairs));
    }
}
