package se.genomgang.browser;

import static se.genomgang.browser.ShownPage.at;
import static se.genomgang.browser.ShownPage.from;

import java.util.List;

/** Every kind of page about a meeting, its protocol and what was decided there. */
final class MeetingPages {

    private static final String MANAGER = "miljochef";
    private static final String WRITER = "representant.abe";
    private static final String MEETINGS = "/meetings?unit=abe&year=2026";
    private static final String MEETING = "main a[href^='/meetings/']:not([href$='/new'])";
    private static final String PROTOCOL = "main a[href^='/protocols/']";

    private MeetingPages() {}

    static List<ShownPage> all() {
        return List.of(
                at("meetings", MANAGER, "/meetings"),
                at("new meeting", WRITER, "/meetings/new"),
                at("historical meeting", WRITER, "/meetings/history/new"),
                from("workspace", WRITER, MEETINGS, MEETING, ""),
                from("new decision", WRITER, MEETINGS, MEETING, "/points/4/decisions/new"),
                from("participants", WRITER, MEETINGS, MEETING, "/participants"),
                from("summons", WRITER, MEETINGS, MEETING, "/summons"),
                from("attendance", WRITER, MEETINGS, MEETING, "/attendance"),
                from("live meeting", WRITER, MEETINGS, MEETING, "/live?point=3"),
                from("rescheduling", WRITER, MEETINGS, MEETING, "/edit"),
                from("cancellation", WRITER, MEETINGS, MEETING, "/cancellation"),
                from("meeting's journal", WRITER, MEETINGS, MEETING, "/journal"),
                at("protocols", MANAGER, "/protocols"),
                from("protocol", MANAGER, "/protocols", PROTOCOL, ""),
                from("printed protocol", MANAGER, "/protocols", PROTOCOL, "/print"),
                from("completeness", WRITER, "/protocols?unit=abe", PROTOCOL, "/completeness"),
                from("difference", MANAGER, "/protocols", PROTOCOL, "/difference?from=1&to=1"),
                at("actions", MANAGER, "/actions?show=all"),
                from("action", MANAGER, "/actions?show=all", "main a[href^='/actions/']", ""));
    }
}
