package se.genomgang.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Every kind of page there is, and who opens it in the demonstration.
 *
 * @param name the page
 * @param reader who is signed in; nobody when empty
 * @param start where the reader begins
 * @param link the link followed from there, as a CSS selector; empty when the start is the page itself
 * @param suffix what is put after the link's address
 */
record MainPages(String name, String reader, String start, String link, String suffix) {

    private static final String MANAGER = "miljochef";
    private static final String WRITER = "representant.abe";
    private static final String MEETINGS = "/meetings?unit=abe&year=2026";
    private static final String MEETING = "main a[href^='/meetings/']:not([href$='/new'])";
    private static final String PROTOCOL = "main a[href^='/protocols/']";

    static List<MainPages> all() {
        return List.of(
                open("sign in", "/login"),
                open("help", "/help"),
                open("about", "/about"),
                open("cookies", "/cookies"),
                open("accessibility statement", "/tillganglighetsredogorelse"),
                at("nothing there", MANAGER, "/units/nowhere"),
                at("start", WRITER, "/"),
                at("overview", MANAGER, "/overview"),
                at("overview of a whole year", MANAGER, "/overview?year=2025"),
                at("decisions", MANAGER, "/decisions"),
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
                from("action", MANAGER, "/actions?show=all", "main a[href^='/actions/']", ""),
                at("units", MANAGER, "/units"),
                at("unit", "chef.abe", "/units/abe"),
                at("routine", MANAGER, "/routine"),
                at("draft routine", MANAGER, "/routine/2024"),
                at("draft's line", MANAGER, "/routine/2024/edit/line"),
                at("draft's record", MANAGER, "/routine/2024/edit/record"),
                at("draft in force", MANAGER, "/routine/2024/edit/in-force"),
                at("draft's kind", MANAGER, "/routine/2024/edit/kinds/spring-review"),
                at("draft's point", MANAGER, "/routine/2024/edit/kinds/spring-review/points"),
                at("own password", MANAGER, "/account/password"),
                at("administration", "admin", "/admin"),
                at("people", "admin", "/admin/people"),
                at("new person", "admin", "/admin/people/new"),
                from("person", "admin", "/admin/people", "main a[href^='/admin/people/']:not([href$='/new'])", ""),
                at("units administered", "admin", "/admin/units"),
                at("appointments", "admin", "/admin/appointments"),
                at("import", "admin", "/admin/import"),
                at("journal", "admin", "/admin/journal"));
    }

    private static MainPages open(String name, String path) {
        return at(name, "", path);
    }

    private static MainPages at(String name, String reader, String path) {
        return from(name, reader, path, "", "");
    }

    private static MainPages from(String name, String reader, String start, String link, String suffix) {
        return new MainPages(name, reader, start, link, suffix);
    }

    /** Opens the page in the reader's window and answers the status. */
    int open(Page window) {
        var answer = window.navigate(start);
        if (!link.isEmpty()) {
            String href = window.locator(link).first().getAttribute("href").replaceAll("[?#].*", "");
            answer = window.navigate(href + suffix);
        }
        return answer.status();
    }
}
