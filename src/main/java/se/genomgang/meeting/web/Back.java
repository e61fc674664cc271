package se.genomgang.meeting.web;

/** The way back to the point one came from. */
final class Back {

    private Back() {}

    /** @param from {@code live} when one came from the view for the projector */
    static String to(long meeting, int position, String from) {
        return "redirect:" + path(meeting, position, from);
    }

    static String path(long meeting, int position, String from) {
        return "live".equals(from)
                ? "/meetings/" + meeting + "/live?point=" + position
                : "/meetings/" + meeting + "#punkt-" + position;
    }
}
