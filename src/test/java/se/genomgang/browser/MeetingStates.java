package se.genomgang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Meetings of one unit in the stages that the demonstration has none in, made in the browser by those who make them.
 *
 * @param planned address of a meeting that is planned
 * @param cancelled of one that is cancelled
 * @param held of one whose protocol is a draft that lacks much, with a function absent
 * @param draft that draft
 * @param out of a protocol out for adjustment, which the head has not answered
 * @param adjusted of an adjusted protocol with a correction begun
 * @param adjustedMeeting its meeting
 * @param historical of a meeting from before the application
 */
record MeetingStates(
        String planned,
        String cancelled,
        String held,
        String draft,
        String out,
        String adjusted,
        String adjustedMeeting,
        String historical) {

    static final String WRITER = "representant.itm";
    static final String ADJUSTER = "adminchef.itm";
    static final String HEAD = "chef.itm";

    private static final String TODAY = "2026-03-02";

    static MeetingStates in(BrowserSupport browser) {
        return new Making(browser, browser.signedIn(WRITER)).all();
    }

    private record Making(BrowserSupport browser, Page writer) {

        MeetingStates all() {
            String planned = plan("2026-06-15");
            String cancelled = plan("2026-06-16");
            writer.navigate(cancelled + "/cancellation");
            writer.locator("#reason").fill("Skolchefen är sjuk.");
            press("main form .btn-danger, main form .btn-primary");
            String held = plan(TODAY);
            hold(held);
            String out = whole();
            String adjustedMeeting = plan(TODAY);
            String adjusted = sent(adjustedMeeting);
            approve(ADJUSTER, adjusted);
            approve(HEAD, adjusted);
            writer.navigate(adjusted);
            writer.locator("main summary:has-text('Rätta protokollet')").click();
            writer.locator("#reason").fill("Fel årtal under punkt 3.");
            press("main button:has-text('Öppna en rättelse')");
            work(adjustedMeeting).write(3, "CONCLUSION", "Revisionerna under 2024 visar att arbetet fungerar.");
            return new MeetingStates(
                    planned, cancelled, held, protocol(held), out, adjusted, adjustedMeeting, historical());
        }

        private String whole() {
            return sent(plan(TODAY));
        }

        private String plan(String day) {
            return new PlanningPage(writer)
                    .plan(java.time.LocalDate.parse(day), "Sal 1")
                    .replaceFirst("https?://[^/]*", "");
        }

        private WorkspacePage work(String meeting) {
            return new WorkspacePage(writer, meeting).open();
        }

        private void hold(String meeting) {
            var work = work(meeting);
            work.summon("Sal 1");
            work.attend("Miljöombud", "Sjuk på mötesdagen.");
            work.hold();
        }

        /** A meeting that has everything, out for adjustment; the protocol's address. */
        private String sent(String meeting) {
            hold(meeting);
            work(meeting).fill();
            var work = work(meeting);
            work.decide(10, "se över policyn inför nästa år", "Miljöombud", "2026-10-01");
            work.open();
            for (String criterion : List.of("IMPROVEMENT", "EFFECTIVE", "SUITABLE", "ADEQUATE")) {
                work.judge(criterion, "YES", "Systemet fungerar.");
            }
            work.chooseAdjuster("Administrativ chef");
            String protocol = protocol(meeting);
            new ProtocolPage(writer, protocol).open().press("Skicka för justering", "skickat för justering");
            return protocol;
        }

        private String protocol(String meeting) {
            return new WorkspacePage(writer, meeting).protocol();
        }

        private void approve(String who, String protocol) {
            Page window = browser.signedIn(who);
            new ProtocolPage(window, protocol).open();
            window.locator("main button:has-text('Godkänn protokollet')").click();
            window.locator("#notices .notice-done").waitFor();
            window.context().close();
        }

        private String historical() {
            writer.navigate("/meetings/history/new");
            writer.locator("#date").fill("2023-03-01");
            writer.locator("#number").fill("1");
            writer.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "protokoll.txt", "text/plain", "Protokoll 1-2023".getBytes(StandardCharsets.UTF_8)));
            press("main form .btn-primary");
            return writer.url().replaceFirst("https?://[^/]*", "");
        }

        private void press(String button) {
            Locator found = writer.locator(button).first();
            found.click();
            writer.locator("#notices .notice-done").waitFor();
        }
    }
}
