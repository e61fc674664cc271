package se.genomgang.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import se.genomgang.action.ActionKind;
import se.genomgang.attachment.SampleFiles;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.Decide;
import se.genomgang.meeting.DecisionResult;
import se.genomgang.meeting.Decisions;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Participants;
import se.genomgang.meeting.PlanMeeting;
import se.genomgang.meeting.Summonses;
import se.genomgang.organisation.Units;
import se.genomgang.testing.DatabaseTest;
import se.genomgang.testing.TestClock;

@DatabaseTest
@DisplayName("What goes out before a meeting")
class MeetingDocumentsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);

    @Autowired
    private MeetingDocuments documents;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Summonses summonses;

    @Autowired
    private Participants participants;

    @Autowired
    private AgendaWork agenda;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Units units;

    @Autowired
    private TestClock clock;

    private GivenMeetings given;
    private School school;
    private Rights representative;

    @BeforeEach
    void aSchool(@Autowired BeanFactory beans) {
        given = new GivenMeetings(beans);
        school = given.school();
        representative = school.representative();
    }

    @AfterEach
    void inSwedishAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    @DisplayName("is a summons that says the same as PDF and in Word, in Swedish also to an English reader")
    void summons() throws Exception {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        MeetingId id = given.review(school, DAY);
        agenda.saveText(
                id,
                3,
                "MATERIAL",
                "Revisionen **är gjord**.\n\n- åtta iakttagelser\n- två avvikelser 😀",
                0,
                representative);
        agenda.saveText(id, 3, "PROPOSAL", "att avvikelserna stängs före maj.", 0, representative);
        agenda.attach(id, 3, new Upload("rapport.pdf", SampleFiles.pdf(), null), representative);
        participants.chooseAdjusters(id, Set.of(school.administrativeManager().person()), representative);
        summonses.send(id, "Varmt välkomna!\n\nTa med rapporten.", true, representative);

        MeetingDocuments.Summons read = documents.summons(id, school.administrativeManager());

        assertThat(read.paper().mark()).isNull();
        for (String said : List.of(word(read), pdf(read))) {
            assertThat(said)
                    .contains("Kallelse och dagordning", "Ledningens genomgång 1-2026", "Möteskolan")
                    .contains(
                            "tisdag den 24 mars 2026, kl. 9.00–11.00", "Sal 2", "Varmt välkomna!", "Ta med rapporten.")
                    .contains("Justerare Adam Mötesson, administrativ chef", "Mia Mötesson, miljöombud")
                    .contains("Enligt rutinen deltar minst skolchef, administrativ chef och miljöombud.")
                    .contains("Rutin version 02", "Mötet avslutas", "9.3 d4")
                    .contains("Revisionen är gjord.", "åtta iakttagelser", "två avvikelser", "Förslag till beslut")
                    .contains("att avvikelserna stängs före maj.", "Bilaga 3.1 rapport.pdf")
                    .contains("Inga öppna åtgärder från tidigare möten.");
        }
    }

    @Test
    @DisplayName(
            "is marked as a draft and read by nobody else until the summons is sent, and brings no material before that is sent")
    void draft() throws Exception {
        MeetingId id = given.review(school, DAY);
        agenda.saveText(id, 3, "MATERIAL", "Revisionen är gjord.", 0, representative);
        MeetingDocuments.Summons draft = documents.summons(id, representative);
        assertThat(draft.paper().mark()).isEqualTo("Utkast – arbetsmaterial");
        assertThat(word(draft)).contains("Revisionen är gjord.");
        for (Rights other : List.of(school.administrativeManager(), given.auditor(), given.somebody())) {
            assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> documents.summons(id, other));
            assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> documents.presentation(id, other));
        }

        summonses.send(id, "", false, representative);

        for (Rights reader : List.of(representative, school.administrativeManager())) {
            assertThat(word(documents.summons(id, reader)))
                    .contains("Underlaget skickas senare. Enligt rutinen ska det vara skickat senast den 17 mars 2026.")
                    .doesNotContain("Revisionen är gjord.");
        }
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() -> documents.presentation(id, school.administrativeManager()));
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> documents.summons(id, given.somebody()));
        meetings.reschedule(id, GivenMeetings.at(LocalDate.of(2026, 3, 31)), "Krock", 0, representative);
        assertThat(word(documents.summons(id, representative))).contains("Mötet har flyttats", "31 mars");
        meetings.cancel(id, "Läggs samman", representative);
        assertThat(documents.summons(id, representative).paper().mark()).isEqualTo("Inställt");
        assertThat(word(documents.summons(id, representative))).contains("Mötet är inställt. Läggs samman");
    }

    @Test
    @DisplayName("holds nothing of another unit, and is not there for who has only to do with that")
    void another_unit() throws Exception {
        School other = given.school();
        MeetingId ours = given.review(school, DAY);
        MeetingId theirs = given.review(other, DAY);
        agenda.saveText(ours, 3, "MATERIAL", "Vårt underlag", 0, representative);
        agenda.saveText(theirs, 3, "MATERIAL", "Deras underlag", 0, other.representative());
        summonses.send(ours, "Vår hälsning", true, representative);
        summonses.send(theirs, "Deras hälsning", true, other.representative());

        MeetingDocuments.Summons summons = documents.summons(ours, representative);
        for (String said : List.of(
                word(summons),
                pdf(summons),
                slides(documents.presentation(ours, representative)),
                text(documents.mailed(ours, school.head().person())))) {
            assertThat(said).contains("Vårt underlag").doesNotContain("Deras");
        }
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> documents.summons(ours, other.representative()));
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() -> documents.presentation(ours, other.representative()));
    }

    @Test
    @DisplayName("takes nothing with it by mail that is marked secret")
    void secret() throws Exception {
        MeetingId id = given.review(school, DAY);
        agenda.saveText(id, 4, "MATERIAL", "Namn på den som anmält.", 0, representative);
        agenda.attach(id, 4, new Upload("anmälan.pdf", SampleFiles.pdf(), null), representative);
        agenda.keepSecret(id, 4, true, representative);
        summonses.send(id, "", true, representative);
        Rights attendee = school.administrativeManager();
        assertThat(word(documents.summons(id, attendee))).contains("Namn på den som anmält.", "anmälan.pdf");
        Made mailed = documents.mailed(id, attendee.person());
        assertThat(mailed.fileName()).matches("kallelse-m-\\d+-1-2026\\.pdf");
        assertThat(text(mailed)).contains("omfattas av sekretess").doesNotContain("Namn på", "anmälan");
        assertThat(documents.mailed(id, school.head().person()).content()).isSameAs(mailed.content());
        MeetingDocuments.Presentation shown = documents.presentation(id, attendee);
        assertThat(slides(shown)).contains("Namn på den som anmält.", "Punkten är markerad som hemlig.");
    }

    @Test
    @DisplayName("is there for follow-ups too, and for the central unit")
    void kinds() throws Exception {
        UnitId central = units.central(DAY).id();
        Rights manager = given.appoint(central, "environmental-manager", "Maja", Capacity.MANAGER);
        for (String kind : List.of("review", "follow-up")) {
            MeetingId at = meetings.plan(PlanMeeting.of(school.unit(), kind, GivenMeetings.at(DAY)), representative);
            MeetingId there = meetings.plan(PlanMeeting.of(central, kind, GivenMeetings.at(DAY)), manager);
            String name = kind.equals("review") ? "Ledningens genomgång" : "Ledningens uppföljning";
            assertThat(word(documents.summons(at, representative)))
                    .contains(name, "deltar minst skolchef, administrativ chef och miljöombud", "Dagordning");
            assertThat(word(documents.summons(there, manager)))
                    .contains(name, "KTH centralt", "deltar minst rektor, ")
                    .contains("Föregående möte och tidigare beslutade åtgärder");
            assertThat(slides(documents.presentation(there, manager))).contains(name, "KTH centralt");
        }
    }

    @Test
    @DisplayName(
            "is slides: the points with the beginning of their material, then what was concluded and decided; the whole in the notes")
    void presentation() throws Exception {
        MeetingId id = given.review(school, DAY);
        String much = ("Elanvändningen minskar. " + "Flygresorna ökar. ".repeat(60) + "Slut på underlaget.");
        agenda.saveText(id, 6, "MATERIAL", much, 0, representative);
        agenda.saveText(id, 6, "PROPOSAL", "att resorna följs upp.", 0, representative);
        summonses.send(id, "", true, representative);
        MeetingDocuments.Presentation before = documents.presentation(id, school.head());
        assertThat(slides(before)).contains("Elanvändningen minskar.", "att resorna följs upp.");
        assertThat(slides(before))
                .contains("Hela underlaget står i anteckningarna.")
                .doesNotContain("Slutsats");
        assertThat(before.deck().foot()).doesNotContain("Utkast");

        clock.set(DAY);
        meetings.hold(id, representative);
        agenda.saveText(id, 6, "CONCLUSION", "Resorna ökar för fort.", 0, representative);
        decisions.decide(
                id,
                6,
                new Decide(
                        "resvägledningen skärps",
                        DecisionResult.ACTION,
                        new Decide.ToDo(
                                "skärp resvägledningen",
                                ActionKind.values()[0],
                                school.head().person(),
                                LocalDate.of(2026, 6, 1),
                                0)),
                representative);
        MeetingDocuments.Presentation after = documents.presentation(id, school.head());
        assertThat(after.deck().foot()).contains("Utkast");
        assertThat(slides(after))
                .contains("Resorna ökar för fort.", "Skolchefen beslutar att resvägledningen skärps")
                .contains("Åtgärd 2026-1: skärp resvägledningen", "senast 2026-06-01");
        assertThat(notes(after)).contains("Slut på underlaget.");
        assertThat(documents.make(after).fileName()).matches("presentation-m-\\d+-1-2026\\.pptx");
    }

    private String word(MeetingDocuments.Summons summons) throws Exception {
        byte[] file = documents.make(summons, Made.Format.WORD).content();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return new XWPFWordExtractor(document).getText().replaceAll("\\s+", " ");
        }
    }

    private String pdf(MeetingDocuments.Summons summons) throws Exception {
        Made made = documents.make(summons, Made.Format.PDF);
        assertThat(ValidPdf.problems(made.content())).isEmpty();
        return text(made);
    }

    private static String text(Made made) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(made.content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private String slides(MeetingDocuments.Presentation presentation) throws Exception {
        try (XMLSlideShow show = new XMLSlideShow(
                new ByteArrayInputStream(documents.make(presentation).content()))) {
            SlideShowExtractor<?, ?> extractor = new SlideShowExtractor<>(show);
            extractor.setNotesByDefault(false);
            return extractor.getText().replaceAll("\\s+", " ");
        }
    }

    private String notes(MeetingDocuments.Presentation presentation) throws Exception {
        try (XMLSlideShow show = new XMLSlideShow(
                new ByteArrayInputStream(documents.make(presentation).content()))) {
            return show.getSlides().stream()
                    .filter(slide -> slide.getNotes() != null)
                    .flatMap(slide -> Arrays.stream(slide.getNotes().getPlaceholders()))
                    .map(XSLFTextShape::getText)
                    .collect(joining(" "));
        }
    }
}
