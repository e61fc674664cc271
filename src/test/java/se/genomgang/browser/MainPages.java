package se.genomgang.browser;

import static se.genomgang.browser.ShownPage.at;
import static se.genomgang.browser.ShownPage.from;
import static se.genomgang.browser.ShownPage.open;
import static se.genomgang.browser.ShownPage.sent;

import java.util.List;

/** Every kind of page that is not about one meeting, its protocol or an action: those are {@link MeetingPages}. */
final class MainPages {

    private static final String MANAGER = "miljochef";
    private static final String WRITER = "representant.abe";

    private MainPages() {}

    static List<ShownPage> all() {
        return List.of(
                open("sign in", "/login"),
                open("forgotten password", "/password/forgotten"),
                open("help", "/help"),
                open("about", "/about"),
                open("cookies", "/cookies"),
                open("accessibility statement", "/tillganglighetsredogorelse"),
                at("nothing there", MANAGER, "/units/nowhere").answering(404),
                at("start", WRITER, "/"),
                at("own deadlines", WRITER, "/deadlines"),
                at("deadlines of every unit", MANAGER, "/deadlines?show=all"),
                at("deadlines of a year, met and to come", MANAGER, "/deadlines?show=all&state=all&year=2026"),
                at("deadlines that nothing fits", MANAGER, "/deadlines?show=all&year=2019"),
                at("overview", MANAGER, "/overview"),
                at("overview of a whole year", MANAGER, "/overview?year=2025"),
                at("points treated by every unit", MANAGER, "/coverage?year=2025"),
                at("points treated by one unit", WRITER, "/coverage?year=2025"),
                at("decisions", MANAGER, "/decisions"),
                at("proof that actions came back", MANAGER, "/protocols/carry-over?year=2025"),
                at("actions under filters", MANAGER, "/actions?show=all&state=all&kind=improvement&year=2025&q=a"),
                at("actions of several who could be meant", MANAGER, "/actions?show=all&responsible=a"),
                at("import of actions", WRITER, "/actions/import"),
                at("delivered cycle as a wheel", WRITER, "/cycle/central/2024"),
                at("own cycle", WRITER, "/cycle/abe/2026"),
                from(
                        "how far an activity has come",
                        WRITER,
                        "/cycle/abe/2026",
                        "main a[href^='/cycle/occurrences/']",
                        ""),
                at("import of activities", WRITER, "/cycle/abe/2026/import"),
                at("seasons", MANAGER, "/compilations"),
                at("packages", MANAGER, "/packages"),
                new ShownPage("order of a package refused", WRITER, 422, window -> {
                    window.navigate("/packages");
                    window.locator("main [name=from]").fill("2026-12-31");
                    return ShownPage.send(window, "main form[action='/packages']");
                }),
                at("protocols without a registration number", MANAGER, "/protocols?unregistered=true"),
                at("season as it stands", MANAGER, "/compilations/2026/review"),
                from("compilation", WRITER, "/compilations", "main td a[href^='/compilations/']", ""),
                from("activity of a cycle", WRITER, "/cycle/abe/2026", "#cycle-list a[href^='/cycle/activities/']", ""),
                from(
                        "changing an activity",
                        WRITER,
                        "/cycle/abe/2026",
                        "#cycle-list a[href^='/cycle/activities/']",
                        "/edit"),
                at("new activity", "samordnare", "/cycle/central/2026/activities/new"),
                at("who sees to a year's activities", WRITER, "/cycle/abe/2026/assignments"),
                at("year without a cycle", WRITER, "/cycle/abe/2023"),
                at("cycles of the units side by side", WRITER, "/cycle/compare/2026"),
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
                at("calendar subscriptions", WRITER, "/account/calendar"),
                sent("calendar subscription refused", WRITER, "/account/calendar", "main form"),
                new ShownPage("calendar's address", "anstalld", 200, window -> {
                    window.navigate("/account/calendar");
                    window.locator("main form [name=name]").fill("Outlook");
                    return ShownPage.send(window, "main form");
                }),
                at("administration", "admin", "/admin"),
                at("people", "admin", "/admin/people"),
                at("new person", "admin", "/admin/people/new"),
                from("person", "admin", "/admin/people", "main a[href^='/admin/people/']:not([href$='/new'])", ""),
                at("units administered", "admin", "/admin/units"),
                at("appointments", "admin", "/admin/appointments"),
                at("import", "admin", "/admin/import"),
                at("journal", "admin", "/admin/journal"));
    }
}
