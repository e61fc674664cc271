package se.genomgang.browser;

import static se.genomgang.browser.ShownPage.at;
import static se.genomgang.browser.ShownPage.from;
import static se.genomgang.browser.ShownPage.sent;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of page about a meeting, its protocol and what was decided there. */
final class MeetingPages {

    private static final String MANAGER = "miljochef";
    private static final String WRITER = "representant.abe";
    private static final String MEETINGS = "/meetings?unit=abe&year=2026";
    private static final String MEETING = "main a[href^='/meetings/']:not([href$='/new'])";
    private static final String PROTOCOL = "main td a[href^='/protocols/']";

    private static final String ITM = MeetingStates.WRITER;
    private static final String READER = "anstalld";
    private static final String ACTION = "main a[href^='/actions/']";

    private MeetingPages() {}

    static List<ShownPage> all(MeetingStates states) {
        return Stream.of(ofTheDemonstration(), inEveryStage(states), refused(states))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ShownPage> ofTheDemonstration() {
        return List.of(
                at("meetings", MANAGER, "/meetings"),
                at("meetings of nobody", MANAGER, "/meetings?unit=abe&year=2031"),
                at("new meeting", WRITER, "/meetings/new"),
                at("historical meeting", WRITER, "/meetings/history/new"),
                from("workspace", WRITER, MEETINGS, MEETING, ""),
                from("new decision", WRITER, MEETINGS, MEETING, "/points/4/decisions/new"),
                from("new attachment", WRITER, MEETINGS, MEETING, "/points/4/attachments"),
                from("new comment", WRITER, MEETINGS, MEETING, "/points/4/comments"),
                from("nothing to report", WRITER, MEETINGS, MEETING, "/points/4/nothing-to-report"),
                from("participants", WRITER, MEETINGS, MEETING, "/participants"),
                from("summons", WRITER, MEETINGS, MEETING, "/summons"),
                from("answer to a summons", "adminchef.cbh", "/meetings?unit=cbh&year=2026", MEETING, "/reply"),
                from("attendance", WRITER, MEETINGS, MEETING, "/attendance"),
                from("live meeting", WRITER, MEETINGS, MEETING, "/live?point=3"),
                from("rescheduling", WRITER, MEETINGS, MEETING, "/edit"),
                from("cancellation", WRITER, MEETINGS, MEETING, "/cancellation"),
                from("meeting's journal", WRITER, MEETINGS, MEETING, "/journal"),
                at("protocols", MANAGER, "/protocols"),
                from("protocol", MANAGER, "/protocols", PROTOCOL, ""),
                from("printed protocol", MANAGER, "/protocols", PROTOCOL, "/print"),
                from("equal versions", MANAGER, "/protocols", PROTOCOL, "/difference?from=1&to=1"),
                at("actions", MANAGER, "/actions?show=all"),
                from("action", MANAGER, "/actions?show=all", ACTION, ""));
    }

    private static List<ShownPage> inEveryStage(MeetingStates states) {
        return List.of(
                at("start of a writer", ITM, "/"),
                at("start of a head", MeetingStates.HEAD, "/"),
                at("planned", ITM, states.planned()),
                at("summons not sent", ITM, states.planned() + "/summons"),
                at("cancelled", ITM, states.cancelled()),
                at("held", ITM, states.held()),
                at("absence explained", ITM, states.held() + "/attendance"),
                at("live meeting with decisions", ITM, states.adjustedMeeting() + "/live?point=10"),
                at("draft", ITM, states.draft()),
                at("lacking", ITM, states.draft() + "/completeness"),
                at("printed draft", ITM, states.draft() + "/print"),
                at("out for adjustment", ITM, states.out()),
                at("to be answered", MeetingStates.HEAD, states.out()),
                at("adjusted", READER, states.adjusted()),
                at("correction", ITM, states.adjusted()),
                at("corrected version", ITM, states.adjusted() + "/versions/1"),
                at("difference", ITM, states.adjusted() + "/difference?from=1&to=2"),
                at("being corrected", ITM, states.adjustedMeeting()),
                at("historical", READER, states.historical()),
                at("draft to a stranger", READER, states.draft()).answering(404),
                from("action that stands", "chef.abe", "/actions?show=all&unit=abe", ACTION, "/edit")
                        .answering(409));
    }

    /** What the server has against a form, and against a text that another has saved since. */
    private static List<ShownPage> refused(MeetingStates states) {
        return List.of(
                sent("plan refused", WRITER, "/meetings/new?date=1900-01-01", "main form"),
                sent("history refused", WRITER, "/meetings/history/new", "main form"),
                sent("decision refused", ITM, states.held() + "/points/4/decisions/new", "form.decision-form"),
                sent("comment refused", ITM, states.held() + "/points/4/comments", "form.tool-form"),
                sent("nothing to report refused", ITM, states.held() + "/points/4/nothing-to-report", "form.tool-form"),
                sent("person refused", ITM, states.planned() + "/participants", "form:has(#person)"),
                sent("guest refused", ITM, states.planned() + "/participants", "form:has([name=email])"),
                sent("cancellation refused", ITM, states.planned() + "/cancellation", "main form"),
                sent("return refused", MeetingStates.HEAD, states.out(), "form[action$='/return']"),
                new ShownPage("both texts", ITM, 409, window -> {
                    window.navigate(states.adjustedMeeting());
                    window.locator("#punkt-3 form[action$='CONCLUSION'] [name=version]")
                            .evaluate("field => field.value = 0");
                    window.locator("#text-3-CONCLUSION").evaluate("field => field.value = 'En annan text.'");
                    return ShownPage.send(window, "#punkt-3 form[action$='CONCLUSION']");
                }));
    }
}
