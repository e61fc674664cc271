package se.genomgang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a review is planned. */
record PlanningPage(Page page) {

    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv"));

    /** Plans a review of the reader's unit, also when the unit has one already, and answers the meeting's address. */
    String plan(LocalDate day, String place) {
        page.navigate("/meetings/new");
        page.locator("#date").fill(day.toString());
        page.locator("#date").blur();
        assertThat(page.locator("#routine")).containsText("gäller den %s.".formatted(IN_WORDS.format(day)));
        return planned(place);
    }

    /** The same for a follow-up, come to as from the overview. */
    String planFollowUp(LocalDate day, String place) {
        page.navigate("/meetings/new?kind=follow-up&date=" + day);
        assertThat(page.locator("#kind")).hasValue("follow-up");
        assertThat(page.locator("#date")).hasValue(day.toString());
        return planned(place);
    }

    private String planned(String place) {
        page.locator("#startsAt").fill("00:00");
        page.locator("#endsAt").fill("");
        page.locator("#place").fill(place);
        page.locator("main form .btn-primary").click();
        if (page.locator("main [role=alert]").count() > 0) {
            page.locator("main form .btn-primary").click();
        }
        assertThat(page).hasURL(Pattern.compile(".*/meetings/\\d+$"));
        assertThat(page.locator("#notices")).containsText("Mötet är planerat.");
        return page.url();
    }
}
