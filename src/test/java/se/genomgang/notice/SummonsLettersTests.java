package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.genomgang.attachment.SampleFiles;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Occasion;
import se.genomgang.meeting.ParticipantView;
import se.genomgang.meeting.Participants;
import se.genomgang.meeting.Replies;
import se.genomgang.meeting.Reply;
import se.genomgang.meeting.Summonses;
import se.genomgang.testing.ApplicationTest;

@ApplicationTest
@DisplayName("A summons by mail")
class SummonsLettersTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Summonses summonses;

    @Autowired
    private Participants participants;

    @Autowired
    private Replies replies;

    @Autowired
    private AgendaWork agenda;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private PostOffice office;
    private GivenMeetings given;
    private School school;
    private Rights representative;

    @BeforeEach
    void open() {
        greenMail.start();
        office = new PostOffice(application, greenMail.getSmtp().getPort(), 20_000).writingAsEver();
        given = new GivenMeetings(application);
        school = given.school();
        representative = school.representative();
    }

    @AfterEach
    void shut() {
        greenMail.stop();
    }

    @Test
    @DisplayName("asks each participant to come, as text, as HTML and as an entry for the calendar")
    void asks() throws Exception {
        MeetingId id = given.review(school, DAY);
        summonses.send(id, "Varmt välkomna!", false, representative);

        List<Received> received = delivered(id);

        assertThat(received).hasSize(4);
        Received letter = to(received, school.administrativeManager().person());
        assertThat(letter.subject()).matches("Kallelse: Ledningens genomgång 1-2026, M\\d+, tisdag den 24 mars 2026");
        assertThat(letter.types())
                .containsExactly(
                        "multipart/mixed",
                        "multipart/alternative",
                        "text/plain",
                        "text/html",
                        "text/calendar",
                        "application/pdf",
                        "application/ics");
        assertThat(letter.files()).singleElement().asString().matches("kallelse-m-\\d+-1-2026.pdf");
        assertThat(letter.text())
                .contains("Varmt välkomna!", "Tid: tisdag den 24 mars 2026, kl. 9.00–11.00", "Plats: Sal 2")
                .contains(
                        "- 1. Inledning",
                        "- 15. Mötet avslutas",
                        "/meetings/" + id,
                        "Adam Mötesson, administrativ chef");
        assertThat(letter.method()).isEqualTo("REQUEST");
        assertThat(letter.value("UID")).isEqualTo("meeting-" + id + "@genomgang");
        assertThat(letter.value("SEQUENCE")).isEqualTo("0");
        assertThat(letter.value("DTSTAMP")).isEqualTo("20260302T070000Z");
        assertThat(letter.value("DTSTART")).isEqualTo("20260324T080000Z");
        assertThat(letter.value("ORGANIZER")).isEqualTo("mailto:genomgang@localhost");
        assertThat(letter.value("ATTENDEE"))
                .isEqualTo("mailto:"
                        + letter.message().getAllRecipients()[0].toString().replaceAll(".*<|>", ""));
        assertThat(letter.file()).isEqualTo(letter.calendar());
    }

    @Test
    @DisplayName(
            "follows the meeting: moved, without one of them, cancelled; each time as a later version of the same entry")
    void follows() throws Exception {
        MeetingId id = given.summoned(school, DAY);
        delivered(id);

        move(id, LocalDate.of(2026, 3, 31), "Krock");
        Received moved = to(delivered(id), school.head().person());
        assertThat(moved.subject()).startsWith("Ändrat möte:").endsWith("tisdag den 31 mars 2026");
        assertThat(moved.text())
                .contains(
                        "Skäl: Krock",
                        "Förut: tisdag den 24 mars 2026",
                        "Tid: tisdag den 31 mars 2026, kl. 9.00–11.00");
        assertThat(moved.method()).isEqualTo("REQUEST");
        assertThat(moved.value("UID")).isEqualTo("meeting-" + id + "@genomgang");
        assertThat(moved.value("SEQUENCE")).isEqualTo("1");
        assertThat(moved.value("DTSTART")).as("summer time").isEqualTo("20260331T070000Z");

        PersonId leaving = school.environmentalRepresentative().person();
        participants.remove(id, seat(id, leaving), representative);
        List<Received> uninvited = delivered(id);
        assertThat(uninvited).hasSize(1);
        assertThat(to(uninvited, leaving).subject()).startsWith("Du behöver inte komma:");
        assertThat(uninvited.get(0).method()).isEqualTo("CANCEL");
        assertThat(uninvited.get(0).value("SEQUENCE")).isEqualTo("2");
        assertThat(uninvited.get(0).value("STATUS")).isEqualTo("CANCELLED");

        participants.invite(id, leaving, representative);
        meetings.summon(id, "", representative);
        List<Received> again = delivered(id);
        assertThat(again).hasSize(1);
        assertThat(to(again, leaving).subject()).startsWith("Kallelse:");
        assertThat(again.get(0).value("SEQUENCE")).isEqualTo("2");

        meetings.cancel(id, "Slås ihop med nästa", representative);
        List<Received> cancelled = delivered(id);
        assertThat(cancelled).hasSize(4).allSatisfy(letter -> {
            assertThat(letter.method()).isEqualTo("CANCEL");
            assertThat(letter.value("SEQUENCE")).isEqualTo("3");
            assertThat(letter.subject()).startsWith("Inställt:");
            assertThat(letter.text()).contains("Slås ihop med nästa");
        });
    }

    @Test
    @DisplayName("that is overtaken before it goes tells what holds then, once")
    void overtaken() throws Exception {
        MeetingId id = given.summoned(school, DAY);
        move(id, LocalDate.of(2026, 3, 31), "Krock");
        List<Received> received = delivered(id);
        assertThat(received).hasSize(4).allSatisfy(letter -> {
            assertThat(letter.subject()).startsWith("Kallelse:").endsWith("31 mars 2026");
            assertThat(letter.value("SEQUENCE")).isEqualTo("1");
        });

        MeetingId other = given.summoned(given.school(), DAY);
        given(other);
        assertThat(delivered(other)).as("cancelled before anything went").isEmpty();
        assertThat(states(other)).containsOnly("WITHDRAWN");
    }

    private void given(MeetingId other) {
        meetings.cancel(other, "Ingen hann få veta", given.coordinator());
    }

    @Test
    @DisplayName("never gives an old time after a new one, though an earlier letter is late")
    void never_backwards() throws Exception {
        MeetingId id = given.summoned(school, DAY);
        PostOffice closed = new PostOffice(application, 1).writingAsEver();
        List<MailId> first = office.waiting(id.subject());
        first.forEach(closed::deliver);
        move(id, LocalDate.of(2026, 3, 31), "Krock");
        List<MailId> second = office.waiting(id.subject()).stream()
                .filter(mail -> !first.contains(mail))
                .toList();
        assertThat(second).as("some were written, but have not gone").isNotEmpty();
        second.forEach(office::deliver);
        first.forEach(office::deliver);
        assertThat(received()).hasSize(4).allSatisfy(letter -> assertThat(letter.value("DTSTART"))
                .isEqualTo("20260331T070000Z"));
        assertThat(states(id)).containsOnly("SENT", "WITHDRAWN");
    }

    @Test
    @DisplayName("brings the material with it, or after it; never what is marked secret")
    void material() throws Exception {
        MeetingId id = given.review(school, DAY);
        agenda.saveText(id, 3, "MATERIAL", "Klimatmålen **följs**.\n\n- Flyg\n- El", 0, representative);
        agenda.saveText(id, 4, "MATERIAL", "Namn på den som anmält.", 0, representative);
        agenda.attach(id, 3, new Upload("mål.pdf", SampleFiles.pdf(), null), representative);
        agenda.attach(id, 4, new Upload("anmälan.pdf", SampleFiles.pdf(), null), representative);
        agenda.keepSecret(id, 4, true, representative);
        summonses.send(id, "Hej", false, representative);
        Received summons = to(delivered(id), school.head().person());
        assertThat(summons.text()).doesNotContain("Klimatmålen", "mål.pdf", "Namn på", "anmälan");

        meetings.sendMaterial(id, representative);
        Received later = to(delivered(id), school.head().person());
        assertThat(later.subject()).startsWith("Underlag:");
        assertThat(later.text())
                .contains(
                        "Klimatmålen följs.",
                        "- Flyg",
                        "- El",
                        "Läs och kommentera",
                        "Bilaga 3.1 mål.pdf",
                        "/meetings/" + id + "#punkt-3",
                        "sekretessmarkerat")
                .doesNotContain("Namn på", "anmälan");
        assertThat(later.files()).hasSize(2).last().isEqualTo("Bilaga 3.1 mål.pdf");
        assertThat(read(summons)).contains("15 Mötet avslutas").doesNotContain("Klimatmålen", "mål.pdf", "anmäl");
        assertThat(read(later))
                .contains("Klimatmålen följs.", "Bilaga 3.1 mål.pdf", "omfattas av sekretess")
                .doesNotContain("Namn på", "anmäl");
        assertThat(later.calendar()).isNull();

        MeetingId both = given.review(school, DAY.plusDays(1));
        agenda.saveText(both, 3, "PROPOSAL", "Målen skärps.", 0, representative);
        summonses.send(both, "Hej", true, representative);
        List<Received> received = delivered(both);
        assertThat(received).hasSize(4);
        assertThat(received.get(0).text()).contains("Förslag: Målen skärps.");
        assertThat(received.get(0).method()).isEqualTo("REQUEST");
    }

    @Test
    @DisplayName("leads to attachments that are too large to come along")
    void too_large() throws Exception {
        MeetingId id = given.review(school, DAY);
        byte[] large = Arrays.copyOf(SampleFiles.pdf(), 6 * 1024 * 1024);
        agenda.attach(id, 3, new Upload("ett.pdf", large, null), representative);
        large[large.length - 1] = 1;
        agenda.attach(id, 3, new Upload("två.pdf", large, null), representative);
        summonses.send(id, "Hej", true, representative);
        Received letter = delivered(id).get(0);
        assertThat(letter.files()).singleElement().asString().startsWith("kallelse-");
        assertThat(letter.text()).contains("Bilaga 3.2 två.pdf", "för stora", "#punkt-3");
    }

    @Test
    @DisplayName("that was kept for want of a mail server goes once when there is one, with what holds then")
    void kept() throws Exception {
        PostOffice without = new PostOffice(application, null).writingAsEver();
        MeetingId id = given.summoned(school, DAY);
        without.waiting(id.subject()).forEach(without::deliver);
        move(id, LocalDate.of(2026, 3, 31), "Krock");
        without.waiting(id.subject()).forEach(without::deliver);
        assertThat(states(id)).hasSize(8).containsOnly("KEPT");

        jdbc.sql("update mail set state = 'WAITING' where about_type = 'meeting' and about_id = ?")
                .param(id.value())
                .update();
        assertThat(delivered(id)).hasSize(4).allSatisfy(letter -> {
            assertThat(letter.subject()).startsWith("Kallelse:");
            assertThat(letter.value("DTSTART")).isEqualTo("20260331T070000Z");
        });
        assertThat(states(id)).containsOnly("SENT", "WITHDRAWN");
    }

    @Test
    @DisplayName("shows in calendars what has been answered, until another time asks anew")
    void answered() throws Exception {
        MeetingId id = given.summoned(school, DAY);
        PersonId person = school.administrativeManager().person();
        assertThat(to(delivered(id), person).text()).contains("/meetings/" + id + "/reply", "når inte fram");
        replies.give(id, Reply.COMING, "", 0, school.administrativeManager());
        meetings.reschedule(
                id,
                new Occasion(DAY, LocalTime.of(9, 0), LocalTime.of(11, 0), "Sal 3", ""),
                "Större sal",
                0,
                representative);
        assertThat(to(delivered(id), person).answer()).isEqualTo("ACCEPTED");
        move(id, DAY.plusDays(1), "Krock");
        assertThat(to(delivered(id), person).answer()).isEqualTo("NEEDS-ACTION");
    }

    @Test
    @DisplayName("goes to nobody who was not summoned, and not about a meeting that has been")
    void nobody_else() throws Exception {
        MeetingId id = given.review(school, DAY);
        move(id, DAY.plusDays(1), "");
        participants.addGuest(id, "Gäst Utan Konto", "gast@example.org", representative);
        participants.remove(id, seat(id, school.environmentalRepresentative().person()), representative);
        meetings.cancel(id, "Behövs inte", representative);
        assertThat(office.waiting(id.subject())).isEmpty();

        MeetingId past = given.review(school, LocalDate.of(2026, 2, 24));
        meetings.summon(past, "Hej", representative);
        assertThat(office.waiting(past.subject())).isEmpty();
    }

    @Test
    @DisplayName("is English for who has chosen English, and is sent again as the meeting is then")
    void again_and_in_english() throws Exception {
        MeetingId id = given.summoned(school, DAY);
        PersonId reader = school.administrativeManager().person();
        jdbc.sql("insert into account (person_id, username, language, created_at) values (?, ?, 'en', now())")
                .params(reader.value(), "summons.reader." + reader)
                .update();
        Received first = to(delivered(id), reader);
        assertThat(first.subject()).startsWith("Summons: Management review").endsWith("Tuesday 24 March 2026");

        MailId sent = jdbc.sql("select id from mail where about_type = 'meeting' and about_id = ? and person_id = ?")
                .params(id.value(), reader.value())
                .query((row, n) -> new MailId(row.getLong(1)))
                .single();
        transaction.execute(status -> {
            Outbox outbox = application.getBean(Outbox.class);
            Letter letter = application.getBean(MailBook.class).letter(sent);
            return outbox.post(letter, sent, reader);
        });
        assertThat(to(delivered(id), reader).value("SEQUENCE")).isEqualTo("0");
    }

    private void move(MeetingId id, LocalDate to, String reason) {
        Occasion occasion = new Occasion(to, LocalTime.of(9, 0), LocalTime.of(11, 0), "Sal 2", "");
        meetings.reschedule(
                id, occasion, reason, meetings.get(id, representative).icsSequence(), representative);
    }

    private long seat(MeetingId id, PersonId person) {
        return participants.of(id).stream()
                .filter(each -> person.equals(each.person()))
                .map(ParticipantView::id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> states(MeetingId id) {
        return jdbc.sql("select state from mail where about_type = 'meeting' and about_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** What arrives when everything that waits is delivered. */
    private List<Received> delivered(MeetingId id) throws Exception {
        greenMail.purgeEmailFromAllMailboxes();
        office.waiting(id.subject()).forEach(office::deliver);
        assertThat(office.waiting(id.subject())).isEmpty();
        return received();
    }

    private List<Received> received() throws Exception {
        List<Received> received = new ArrayList<>();
        for (MimeMessage message : greenMail.getReceivedMessages()) {
            received.add(Received.of(message));
        }
        return received;
    }

    private Received to(List<Received> received, PersonId person) {
        String address = jdbc.sql("select work_email from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
        return received.stream()
                .filter(letter -> letter.to().contains(address))
                .reduce((one, other) -> {
                    throw new AssertionError("two letters to " + address);
                })
                .orElseThrow();
    }

    /** What the summons that comes along as a file says. */
    private static String read(Received letter) throws Exception {
        List<Part> parts = new ArrayList<>();
        Received.collect(letter.message(), parts);
        for (Part part : parts) {
            if (part.getFileName() != null && part.getFileName().startsWith("kallelse")) {
                try (PDDocument pdf = Loader.loadPDF(part.getInputStream().readAllBytes())) {
                    return new PDFTextStripper().getText(pdf);
                }
            }
        }
        throw new AssertionError("no summons came along");
    }

    /** A letter as a mail program takes it apart. */
    private record Received(
            MimeMessage message,
            String subject,
            String to,
            List<String> types,
            String text,
            String calendar,
            String file,
            List<String> files) {

        static Received of(MimeMessage message) throws Exception {
            List<Part> parts = new ArrayList<>();
            collect(message, parts);
            String text = "";
            String calendar = null;
            String file = null;
            List<String> types = new ArrayList<>();
            List<String> files = new ArrayList<>();
            for (Part part : parts) {
                types.add(part.getContentType().replaceAll("[;\\s].*", "").toLowerCase(java.util.Locale.ROOT));
                if (part.isMimeType("text/plain")) {
                    text = (String) part.getContent();
                } else if (part.isMimeType("text/calendar")) {
                    assertThat(part.getContentType())
                            .containsIgnoringCase("charset=UTF-8")
                            .contains("method=");
                    calendar = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } else if (part.isMimeType("application/ics")) {
                    file = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } else if (part instanceof BodyPart && part.getFileName() != null) {
                    files.add(part.getFileName());
                }
            }
            return new Received(
                    message,
                    message.getSubject(),
                    Arrays.toString(message.getAllRecipients()),
                    types,
                    text,
                    calendar,
                    file,
                    files);
        }

        private static void collect(Part part, List<Part> parts) throws Exception {
            parts.add(part);
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    collect(several.getBodyPart(i), parts);
                }
            }
        }

        String method() {
            return read().getProperty("METHOD").orElseThrow().getValue();
        }

        String value(String property) {
            Component event = read().getComponent("VEVENT").orElseThrow();
            return ((Property) event.getProperty(property).orElseThrow()).getValue();
        }

        String answer() {
            Component event = read().getComponent("VEVENT").orElseThrow();
            Property attendee = (Property) event.getProperty("ATTENDEE").orElseThrow();
            return attendee.getParameter("PARTSTAT").orElseThrow().getValue();
        }

        private net.fortuna.ical4j.model.Calendar read() {
            try {
                return new CalendarBuilder().build(new ByteArrayInputStream(calendar.getBytes(StandardCharsets.UTF_8)));
            } catch (Exception e) {
                throw new AssertionError(calendar, e);
            }
        }
    }
}
