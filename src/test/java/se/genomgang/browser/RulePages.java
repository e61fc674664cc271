package se.genomgang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * The states that the pages of the routine, the organisation and the accounts come into when something is entered in them, and the pages that say no.
 *
 * @param name the page
 * @param reader who is signed in; nobody when empty
 * @param start where the reader begins
 * @param status what the start answers
 * @param step what the reader does there; leads to the page itself
 */
record RulePages(String name, String reader, String start, int status, Consumer<Page> step) {

    private static final String MANAGER = "miljochef";
    private static final String ADMINISTRATOR = "admin";
    private static final String DRAFT = "/routine/2024/edit";
    private static final String KIND = DRAFT + "/kinds/spring-review";
    private static final String SEND = "main form button[type=submit]";
    private static final String PERSON = "main a[href^='/admin/people/']:not([href$='/new'])";

    static List<RulePages> all() {
        return List.of(
                at("forbidden", "chef.abe", "/routine/2024/edit", 403),
                at("conflict with the routine in force", MANAGER, "/routine/02/edit", 409),
                at("nothing there", "", "/password/none", 404),
                at("draft's parts", MANAGER, DRAFT, 200),
                at("draft's point", MANAGER, KIND + "/points/changes", 200),
                at("draft's schedule", MANAGER, KIND + "/schedules/SCHOOL", 200),
                at("draft's description", MANAGER, KIND + "/description", 200),
                at("draft's new kind", MANAGER, DRAFT + "/kinds", 200),
                at("new draft", MANAGER, "/routine/02/copy", 200),
                of("draft in force too early", MANAGER, DRAFT + "/in-force", RulePages::inForceYesterday),
                of("draft's point without words", MANAGER, KIND + "/points", RulePages::sent),
                of("draft's schedule with no such day", MANAGER, KIND + "/schedules/SCHOOL", RulePages::noSuchDay),
                of("draft changed by somebody else", MANAGER, KIND + "/points/other", RulePages::overtaken),
                of("new person with errors", ADMINISTRATOR, "/admin/people/new", RulePages::sent),
                of("new unit with errors", ADMINISTRATOR, "/admin/units/new", RulePages::sent),
                at("unit administered", ADMINISTRATOR, "/admin/units/abe", 200),
                at("unit's new name", ADMINISTRATOR, "/admin/units/abe/renaming", 200),
                at("unit's closing", ADMINISTRATOR, "/admin/units/abe/closing", 200),
                of("appointing with errors", "chef.abe", appointing(), RulePages::sent),
                at("feedback", ADMINISTRATOR, "/admin/accessibility", 200),
                at("verification", ADMINISTRATOR, "/admin/journal/verification", 200),
                of("one-time link", ADMINISTRATOR, "/admin/people?q=anstalld", RulePages::oneTimeLink),
                of("import without a file", ADMINISTRATOR, "/admin/import", RulePages::notATable),
                of("import with faulty lines", ADMINISTRATOR, "/admin/import", RulePages::faultyLines),
                at("unit reminded", MANAGER, "/units/abe/reminder", 200),
                at("reminders to oneself", MANAGER, "/account/notices", 200),
                at("ladders", MANAGER, "/deadlines/ladders", 200),
                at("ladder", MANAGER, "/deadlines/ladders/action.judge/edit", 200),
                of("wrong password", "", "/login", RulePages::wrongPassword),
                of("own password with errors", MANAGER, "/account/password", RulePages::sent),
                at("start of who has no appointment", "anstalld", "/", 200),
                at("start of who sees every unit", "rektor", "/", 200),
                at("no decisions", MANAGER, "/decisions?q=ordet+som+inte+finns", 200));
    }

    private static RulePages at(String name, String reader, String start, int status) {
        return new RulePages(name, reader, start, status, page -> {});
    }

    private static RulePages of(String name, String reader, String start, Consumer<Page> step) {
        return new RulePages(name, reader, start, 200, step);
    }

    private static String appointing() {
        return "/units/abe/appointments/new?function=management-representative";
    }

    /** Opens the page in the reader's window and answers the status of its start. */
    int open(Page window) {
        int answered = window.navigate(start).status();
        step.accept(window);
        return answered;
    }

    /** Sends the form as it stands, past what the browser itself would say. */
    private static void sent(Page page) {
        page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        page.locator(SEND).first().click();
        page.locator(".error-summary, .field-invalid").first().waitFor();
    }

    private static void inForceYesterday(Page page) {
        page.locator("[name=from]").fill("2020-01-01");
        sent(page);
    }

    private static void noSuchDay(Page page) {
        page.locator("main input[type=number]").first().fill("31");
        page.locator("main select[name$=onth]").first().selectOption("6");
        sent(page);
    }

    private static void overtaken(Page page) {
        Page other = page.context().newPage();
        other.navigate(page.url());
        other.locator("main textarea").first().fill("Övrigt, sa den ena " + System.nanoTime());
        other.locator(SEND).first().click();
        other.waitForURL("**/kinds/spring-review**");
        other.close();
        page.locator("main textarea").first().fill("Övrigt, sa den andra");
        page.locator(SEND).first().click();
        page.waitForLoadState();
    }

    private static void oneTimeLink(Page page) {
        page.locator(PERSON).first().click();
        page.locator("form[action$='/password-link'] button").first().click();
        page.locator("#link").waitFor();
    }

    private static void notATable(Page page) {
        upload(page, "bara ett ord");
        page.locator(".field-invalid").waitFor();
    }

    private static void faultyLines(Page page) {
        upload(
                page,
                """
                förnamn;efternamn;e-post;användarnamn;funktion;enhet;från;telefon
                Ada;Ny;ada.ny@larosatet.example;ada.ny;Miljöombud;ABE;2026-03-02;1
                Bo;Fel;ingen adress;admin;Kejsare;Mars;i går;2
                """);
        page.locator(".import-problems").first().waitFor();
    }

    private static void upload(Page page, String text) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("fil.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$='/import'] button[type=submit]").click();
    }

    private static void wrongPassword(Page page) {
        page.locator("[name=username]").fill("anstalld");
        page.locator("[name=password]").fill("inte rätt lösenord");
        page.locator(SEND).first().click();
        page.locator(".notice-problem, .error-summary, .field-invalid").first().waitFor();
    }
}
