package se.genomgang.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

/** What calendar programs are given can be read, and nothing typed becomes more than text. */
class CalendarFileTests {

    private static final Instant STAMP = Instant.parse("2026-03-02T08:00:00Z");
    private static final CalendarAddress ORGANISER = new CalendarAddress("Genomgång", "genomgang@example.org");

    private static CalendarEntry entry(CalendarEntry.When when, String text) {
        return new CalendarEntry(
                "meeting-17@genomgang", 3, when, text, text, text, "https://example.org/meetings/17", false);
    }

    private static CalendarEntry.Time time() {
        return new CalendarEntry.Time(Instant.parse("2026-03-24T08:00:00Z"), Instant.parse("2026-03-24T10:00:00Z"));
    }

    @Test
    void an_invitation_asks_its_receiver_and_wants_no_answer_by_mail() throws Exception {
        String file = CalendarFile.request(
                entry(time(), "Ledningens genomgång"),
                ORGANISER,
                new CalendarAddress("Åsa \"Öst\", Ek", "asa.ek@example.org"),
                Attending.NOT_ANSWERED,
                STAMP);
        Calendar read = read(file);
        assertThat(read.getProperty("METHOD").orElseThrow().getValue()).isEqualTo("REQUEST");
        Component event = read.getComponent("VEVENT").orElseThrow();
        assertThat(value(event, "UID")).isEqualTo("meeting-17@genomgang");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20260302T080000Z");
        assertThat(value(event, "DTSTART")).isEqualTo("20260324T080000Z");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:genomgang@example.org");
        Property attendee = (Property) event.getProperty("ATTENDEE").orElseThrow();
        assertThat(attendee.getValue()).isEqualTo("mailto:asa.ek@example.org");
        assertThat(attendee.getParameter("RSVP").orElseThrow().getValue()).isEqualTo("FALSE");
        assertThat(attendee.getParameter("PARTSTAT").orElseThrow().getValue()).isEqualTo("NEEDS-ACTION");
        assertThat(attendee.getParameter("CN").orElseThrow().getValue()).isEqualTo("Åsa 'Öst', Ek");
    }

    @Test
    void what_is_called_off_is_cancelled() throws Exception {
        var off = new CalendarEntry("x@genomgang", 4, time(), "Möte", "", "", "", true);
        Calendar read = read(CalendarFile.cancel(off, ORGANISER, new CalendarAddress("A", "a@example.org"), STAMP));
        assertThat(read.getProperty("METHOD").orElseThrow().getValue()).isEqualTo("CANCEL");
        assertThat(value(read.getComponent("VEVENT").orElseThrow(), "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void a_day_takes_no_time() throws Exception {
        String file = CalendarFile.subscribed(
                "Mina dagar", List.of(entry(new CalendarEntry.Day(LocalDate.of(2027, 10, 31)), "Protokoll")), STAMP);
        assertThat(file)
                .contains("DTSTART;VALUE=DATE:20271031\r\n", "DTEND;VALUE=DATE:20271101\r\n", "TRANSP:TRANSPARENT")
                .contains("X-WR-CALNAME:Mina dagar\r\n");
        assertThat(read(file).getComponents()).hasSize(1);
    }

    @Test
    void nothing_typed_adds_a_line_a_parameter_or_a_component() throws Exception {
        String hostile =
                "Sal\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT\rBEGIN:VALARM\u2028X:y\u0085Z:z\0;,\\ \"q\" \ud800";
        String file = CalendarFile.request(
                entry(time(), hostile),
                new CalendarAddress(hostile, "genomgang@example.org"),
                new CalendarAddress(hostile, "a@example.org"),
                Attending.ACCEPTED,
                STAMP);
        assertThat(file.lines().filter(line -> !line.startsWith(" ")).map(line -> line.split("[:;]")[0]))
                .containsExactly(
                        "BEGIN",
                        "PRODID",
                        "VERSION",
                        "METHOD",
                        "BEGIN",
                        "DTSTAMP",
                        "UID",
                        "SEQUENCE",
                        "DTSTART",
                        "DTEND",
                        "TRANSP",
                        "SUMMARY",
                        "STATUS",
                        "LOCATION",
                        "DESCRIPTION",
                        "URL",
                        "ORGANIZER",
                        "ATTENDEE",
                        "END",
                        "END");
        Calendar read = read(file);
        assertThat(read.getComponents()).hasSize(1);
        assertThat(value(read.getComponent("VEVENT").orElseThrow(), "SUMMARY")).startsWith("Sal ATTENDEE:mailto");
    }

    @Test
    void lines_are_at_most_75_octets_and_no_character_is_broken() throws Exception {
        String long1 = "å😀".repeat(90);
        String file = CalendarFile.of(entry(time(), long1), STAMP);
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(file.split("\r\n"))
                .filteredOn(line -> line.startsWith(" "))
                .as("no line is shorter than it must be but the last of each property")
                .filteredOn(line -> line.getBytes(StandardCharsets.UTF_8).length < 72)
                .hasSizeLessThanOrEqualTo(3);
        String sent = new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(value(read(sent).getComponent("VEVENT").orElseThrow(), "SUMMARY"))
                .isEqualTo(long1);
    }

    private static String value(Component event, String name) {
        return ((Property) event.getProperty(name).orElseThrow()).getValue();
    }

    private static Calendar read(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }
}
