package se.genomgang.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.PlanMeeting;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.StatementCount;
import se.genomgang.testing.TestClock;

@ApplicationTest
@DisplayName("The pages that take a meeting from planned to held")
class MeetingPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern ACCEPTED = Pattern.compile("name=\"accepted\" value=\"([^\"]*)\"");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Meetings meetings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private UnitId unit;
    private String code;
    private SignedIn representative;
    private SignedIn head;
    private SignedIn manager;
    private SignedIn stranger;
    private SignedIn nobody;

    @BeforeEach
    void aSchoolWithAccounts() {
        GivenMeetings given = new GivenMeetings(application);
        unit = given.emptySchool();
        code = jdbc.sql("select code from unit where id = ?")
                .param(unit.value())
                .query(String.class)
                .single();
        representative = holder(given, unit, "management-representative");
        head = holder(given, unit, "head-of-school");
        manager = holder(given, unit, "administrative-manager");
        stranger = holder(given, given.emptySchool(), "management-representative");
        nobody = TestAccounts.account(application, TestAccounts.freshUsername(), false);
    }

    @Test
    @DisplayName("every page opens for the representative, in both languages, planned and summoned")
    void pages_open() throws Exception {
        MeetingId planned = planned();
        MeetingId summoned = planned();
        meetings.summon(summoned, "Välkommen", TestAccounts.rights(application, representative));
        for (String language : List.of("sv", "en")) {
            for (MeetingId id : List.of(planned, summoned)) {
                for (String page :
                        List.of("edit", "cancellation", "participants", "summons", "attendance", "journal")) {
                    as(representative, language, "/meetings/" + id + "/" + page).andExpect(status().isOk());
                }
            }
            for (String page : List.of(
                    "/meetings",
                    "/meetings/new",
                    "/meetings/history/new",
                    "/units/" + code,
                    "/meetings?unit=" + code)) {
                as(representative, language, page)
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    @DisplayName("a summoned meeting that is cancelled has still been summoned")
    void cancelled_after_the_summons() throws Exception {
        Rights rights = TestAccounts.rights(application, representative);
        MeetingId id = planned();
        meetings.summon(id, "Välkommen", rights);
        meetings.cancel(id, "Rektor är sjuk.", rights);

        as(representative, "sv", "/meetings/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<span>Kallat</span>")))
                .andExpect(content().string(containsString("<span>Inställt</span>")));
    }

    @Test
    @DisplayName("no page takes more than ten statements, the session's two and the rights included")
    void statements() throws Exception {
        MeetingId id = planned();
        as(representative, "sv", "/meetings/new");
        for (String page : List.of(
                "/meetings",
                "/meetings/new",
                "/meetings/history/new",
                "/meetings/" + id + "/participants",
                "/meetings/" + id + "/summons",
                "/meetings/" + id + "/attendance",
                "/meetings/" + id + "/journal",
                "/meetings/" + id + "/edit")) {
            List<String> sent = StatementCount.during(() -> {
                try {
                    as(representative, "sv", page).andExpect(status().isOk());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            // a request of a test begins a session of its own, so its two statements are among those counted
            assertThat(sent).as(page).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    @DisplayName("who may not see a meeting gets 404, who sees it but may not gets 403, on every page of it")
    void who_may() throws Exception {
        MeetingId planned = planned();
        String base = "/meetings/" + planned;
        for (String page : List.of("/edit", "/cancellation", "/participants", "/summons", "/attendance", "/journal")) {
            for (SignedIn outside : List.of(stranger, nobody, manager)) {
                as(outside, "sv", base + page).andExpect(status().isNotFound());
            }
        }
        for (String page : List.of("/edit", "/cancellation", "/participants")) {
            as(head, "sv", base + page).andExpect(status().isForbidden());
        }
        for (String page : List.of("/summons", "/attendance", "/journal")) {
            as(head, "sv", base + page).andExpect(status().isOk());
        }
        for (String step : List.of(
                "/summons",
                "/summons/cover",
                "/material",
                "/holding",
                "/participants/secretary",
                "/participants/adjusters")) {
            send(head, base + step).andExpect(status().isForbidden());
            send(stranger, base + step).andExpect(status().isNotFound());
        }
        as(nobody, "sv", "/meetings/new").andExpect(status().isForbidden());
        as(head, "sv", "/meetings/new").andExpect(status().isForbidden());
        as(stranger, "sv", "/meetings/new?unit=" + code).andExpect(status().isForbidden());
        assertThat(meetings.steps(planned)).hasSize(1);
    }

    @Test
    @DisplayName("a list holds only what the person may see")
    void list() throws Exception {
        MeetingId planned = planned();
        String link = "/meetings/" + planned + "\"";

        as(representative, "sv", "/meetings?unit=" + code).andExpect(content().string(containsString(link)));
        as(stranger, "sv", "/meetings?unit=" + code).andExpect(content().string(not(containsString(link))));
        as(manager, "sv", "/meetings?unit=" + code).andExpect(content().string(not(containsString(link))));
        meetings.summon(planned, "", TestAccounts.rights(application, representative));
        as(manager, "sv", "/meetings?unit=" + code).andExpect(content().string(containsString(link)));
        as(representative, "sv", "/meetings?year=abc").andExpect(status().isNotFound());
        as(representative, "sv", "/meetings?older=nonsense").andExpect(status().isNotFound());
    }

    @Test
    @DisplayName(
            "a day outside the window is warned about once and then planned: a shall about time never blocks (R §5)")
    void warned_then_planned() throws Exception {
        LocalDate outside = LocalDate.of(2026, 5, 14);
        String page = plan(outside, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Planera mötet ändå")))
                .andExpect(content().string(containsString("Dagen ligger efter den 31 mars 2026")))
                .andExpect(content().string(containsString("ska hållas i februari–mars")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        plan(outside, unescaped(first(ACCEPTED, page)))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/meetings/*"));
    }

    @Test
    @DisplayName(
            "a day that something speaks against is read about once before the meeting is moved there, and then shown as outside")
    void warned_then_moved() throws Exception {
        String base = "/meetings/" + planned();
        String[] move = {"date", "2027-05-13", "startsAt", "10.00", "reason", "", "version", "0", "accepted", ""};
        String page = send(representative, base + "/edit", move)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Flytta mötet ändå"),
                                containsString("den 31 mars 2027"),
                                containsString("hör då till 2027"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        move[9] = unescaped(first(ACCEPTED, page));
        send(representative, base + "/edit", move).andExpect(redirectedUrl(base));

        as(representative, "sv", base).andExpect(content().string(containsString("planerat utanför perioden")));
        move[1] = "2026-03-01";
        move[7] = "1";
        send(representative, base + "/edit", move)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Dagen har redan varit")));
    }

    @Test
    @DisplayName(
            "of two attendance sheets both are shown in words, and nothing is said of editing where nothing can be")
    void stale_attendance() throws Exception {
        MeetingId id = planned();
        String base = "/meetings/" + id + "/attendance";
        String seat = "" + participant(id, "head-of-school");
        send(representative, base, "version", "0", "lines[0].participant", seat, "lines[0].mark", "PRESENT")
                .andExpect(status().is3xxRedirection());

        send(representative, base, "version", "0", "lines[0].participant", seat, "lines[0].mark", "ABSENT")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("<pre>Test Tester: Frånvarande</pre>"),
                                containsString("Test Tester: Närvarande"),
                                not(containsString("<textarea")))));
    }

    @Test
    @DisplayName("a secretary who cannot be found is said at the field, with what was typed kept")
    void unknown_secretary() throws Exception {
        String base = "/meetings/" + planned() + "/participants";
        for (String typed : List.of("Ingen Alls", "example.org", "")) {
            send(representative, base + "/secretary", "other", typed)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content()
                            .string(allOf(containsString("id=\"other-error\""), containsString("value=\"" + typed))));
        }
        send(representative, base + "/adjusters", "adjusters", stranger.person().toString())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(containsString("Justerare väljs bland deltagarna"), containsString("<main"))));
    }

    @Test
    @DisplayName("what an auditor reads is written down each time: a unit, the overview, the decisions, a file")
    void auditor_is_logged() throws Exception {
        SignedIn auditor = holder(new GivenMeetings(application), central(), "auditor");
        String file = "/attachments/"
                + jdbc.sql("select id from attachment where file_name = 'protokoll.txt' order by id desc limit 1")
                        .query(Long.class)
                        .optional()
                        .orElseGet(this::aFile);
        for (String page : List.of("/units/" + code, "/overview", "/decisions", file)) {
            as(auditor, "sv", page).andExpect(status().isOk());
            as(representative, "sv", page);
        }
        assertThat(jdbc.sql("select event from journal_entry where event like '%Viewed' and actor_id = ? order by id")
                        .param(auditor.person().value())
                        .query(String.class)
                        .list())
                .containsExactly("UnitViewed", "OverviewViewed", "DecisionsViewed", "AttachmentViewed");
        as(auditor, "sv", "/meetings/" + planned()).andExpect(status().isOk());
    }

    private long aFile() {
        try {
            enter(code, "2025-03-12", "2026-06-30");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return jdbc.sql("select max(id) from attachment").query(Long.class).single();
    }

    private UnitId central() {
        return new UnitId(jdbc.sql("select id from unit where kind = 'CENTRAL'")
                .query(Long.class)
                .single());
    }

    @Test
    @DisplayName("what is mistyped is said at its field, and what was typed is kept")
    void mistyped() throws Exception {
        mvc.perform(post("/meetings")
                        .with(TestAccounts.as(representative))
                        .with(csrf())
                        .param("_once", UUID.randomUUID().toString())
                        .param("unit", code)
                        .param("kind", "review")
                        .param("date", "igår")
                        .param("startsAt", "9.00")
                        .param("place", "<script>alert(1)</script>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("&lt;script&gt;")));
    }

    @Test
    @DisplayName("from summons to held: sent, moved with a reason, attendance noted, a missing function explained")
    void to_held() throws Exception {
        MeetingId id = planned();
        String base = "/meetings/" + id;
        send(representative, base + "/summons", "cover", "Hjärtligt välkommen", "material", "true")
                .andExpect(status().is3xxRedirection());
        assertThat(meetings.steps(id))
                .as("nothing leaves that has not been shown")
                .hasSize(1);
        String shown = as(representative, "sv", base + "/summons")
                .andReturn()
                .getResponse()
                .getContentAsString();
        send(
                        representative,
                        base + "/summons",
                        "cover",
                        "Hjärtligt välkommen",
                        "material",
                        "true",
                        "seen",
                        first(SEEN, shown))
                .andExpect(status().is3xxRedirection());
        as(manager, "sv", base + "/summons")
                .andExpect(content()
                        .string(allOf(containsString("Hjärtligt välkommen"), containsString("15. Mötet avslutas"))));
        as(manager, "sv", base + "/summons.ics")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("DTSTART:20260324T080000Z")))
                .andExpect(header().string("Content-Disposition", containsString(".ics")));
        as(stranger, "sv", base + "/summons.ics").andExpect(status().isNotFound());
        send(representative, base + "/edit", "date", "2026-03-25", "startsAt", "10.00", "reason", "", "version", "0")
                .andExpect(status().isUnprocessableContent());
        send(
                        representative,
                        base + "/edit",
                        "date",
                        "2026-03-25",
                        "startsAt",
                        "10.00",
                        "reason",
                        "Krock",
                        "version",
                        "0")
                .andExpect(status().is3xxRedirection());

        clock.set(LocalDate.of(2026, 3, 24));
        send(representative, base + "/holding").andExpect(status().isConflict());
        clock.set(LocalDate.of(2026, 3, 25));
        String sheet = as(representative, "sv", base + "/attendance")
                .andReturn()
                .getResponse()
                .getContentAsString();
        long first = participant(id, "head-of-school");
        long second = participant(id, "administrative-manager");
        send(
                        representative,
                        base + "/attendance",
                        "version",
                        first(VERSION, sheet),
                        "lines[0].participant",
                        "" + first,
                        "lines[0].mark",
                        "PRESENT",
                        "lines[0].points",
                        "3–99",
                        "lines[1].participant",
                        "" + second,
                        "lines[1].mark",
                        "DEPUTY")
                .andExpect(status().isUnprocessableContent());
        send(
                        representative,
                        base + "/attendance",
                        "version",
                        first(VERSION, sheet),
                        "opened",
                        "10.05",
                        "lines[0].participant",
                        "" + first,
                        "lines[0].mark",
                        "PRESENT",
                        "lines[0].points",
                        "1–9, 12",
                        "lines[1].participant",
                        "" + second,
                        "lines[1].mark",
                        "ABSENT",
                        "absences[0].function",
                        "environmental-representative",
                        "absences[0].text",
                        "Ingen är utsedd ännu")
                .andExpect(status().is3xxRedirection());
        send(representative, base + "/attendance", "version", first(VERSION, sheet))
                .andExpect(status().isConflict());
        as(representative, "sv", base + "/attendance")
                .andExpect(content()
                        .string(allOf(
                                containsString("1–9, 12"),
                                containsString("Ingen är utsedd ännu"),
                                containsString("Varför saknades administrativ chef?"))));
        send(representative, base + "/holding").andExpect(status().is3xxRedirection());
    }

    @Test
    @DisplayName("a person is added by search, a guest by name; the same person twice is refused at the field")
    void participants() throws Exception {
        String base = "/meetings/" + planned() + "/participants";
        String email = jdbc.sql("select work_email from person where id = ?")
                .param(nobody.person().value())
                .query(String.class)
                .single();
        as(representative, "sv", base + "/persons?person=" + email.substring(0, 8))
                .andExpect(content().string(containsString(email)));
        send(representative, base, "_once", UUID.randomUUID().toString(), "person", "Test <" + email + ">")
                .andExpect(status().is3xxRedirection());
        send(representative, base, "_once", UUID.randomUUID().toString(), "person", email)
                .andExpect(status().isUnprocessableContent());
        send(representative, base, "_once", UUID.randomUUID().toString(), "person", "Ingen Alls")
                .andExpect(status().isUnprocessableContent());
        send(representative, base + "/guests", "_once", UUID.randomUUID().toString(), "name", "Stina Student")
                .andExpect(status().is3xxRedirection());
        as(representative, "sv", base).andExpect(content().string(containsString("Stina Student")));
        send(representative, base + "/adjusters", "adjusters", stranger.person().toString())
                .andExpect(status().isUnprocessableContent());
        send(representative, base + "/adjusters", "adjusters", manager.person().toString())
                .andExpect(status().is3xxRedirection());
        send(representative, base + "/secretary", "secretary", "999999999").andExpect(status().isNotFound());
    }

    @Test
    @DisplayName(
            "a meeting from before is entered with its protocol as a file and its open actions, and read by everyone")
    void history() throws Exception {
        String location = enter(code, "2025-03-12", "2026-06-30")
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        as(nobody, "sv", "/meetings?unit=" + code).andExpect(content().string(containsString(location)));
        as(nobody, "sv", "/actions?unit=" + code).andExpect(status().isOk());
        assertThat(jdbc.sql("select description from action where unit_id = ? and published_at is not null")
                        .param(unit.value())
                        .query(String.class)
                        .list())
                .containsExactly("Byta till LED");
    }

    @Test
    @DisplayName(
            "a meeting from before stands among the adjusted protocols, by unit and year, and leads to its page with the file")
    void history_among_protocols() throws Exception {
        String location = enter(code, "2025-03-12", "2026-06-30")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        for (String list : List.of("/protocols?unit=" + code, "/protocols?unit=" + code + "&year=2025")) {
            as(nobody, "sv", list).andExpect(content().string(containsString("href=\"" + location + "\"")));
        }
        as(nobody, "sv", "/protocols?unit=" + code + "&year=2026")
                .andExpect(content().string(not(containsString(location))));
        as(nobody, "sv", location).andExpect(content().string(containsString("protokoll.txt")));
    }

    @Test
    @DisplayName("a meeting from before, held as late as yesterday, is among the latest protocols on the first page")
    void history_on_the_first_page() throws Exception {
        String location = enter(code, "2026-03-01", "2026-06-30")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        as(nobody, "sv", "/").andExpect(content().string(containsString("href=\"" + location + "\"")));
    }

    @Test
    @DisplayName("the years to choose among reach back to the oldest meeting")
    void oldest_year() throws Exception {
        enter(opened("2011-01-01"), "2012-03-12", "2026-06-30").andExpect(status().is3xxRedirection());

        as(nobody, "sv", "/meetings").andExpect(content().string(containsString("value=\"2012\"")));
    }

    @Test
    @DisplayName(
            "an action of a meeting from before that is due before the meeting is said at its row, with all that was typed")
    void history_with_a_day_too_early() throws Exception {
        enter(code, "2025-03-12", "2025-03-11")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Byta till LED"),
                                containsString("value=\"2025-03-11\""),
                                containsString("id=\"actions-1--due-error\""))));
    }

    @Test
    @DisplayName("a unit that was not there on the day of the meeting from before is refused at the day")
    void history_before_the_unit() throws Exception {
        enter(code, "2016-03-12", "2026-06-30")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Enheten finns inte den dagen"), containsString("id=\"date-error\""))));
    }

    @Test
    @DisplayName("nothing is added to a meeting from before, and nothing is offered to be")
    void history_is_closed() throws Exception {
        String location = String.valueOf(enter(code, "2025-03-12", "2026-06-30")
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        as(representative, "sv", location)
                .andExpect(content()
                        .string(allOf(
                                not(containsString("add-point")),
                                not(containsString("/attendance")),
                                not(containsString("/participants")))));
        send(representative, location + "/points", "_once", UUID.randomUUID().toString(), "title", "Ny punkt")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("före tjänsten")));
        send(representative, location + "/attendance", "version", "0").andExpect(status().isConflict());
        send(
                        representative,
                        location + "/participants/guests",
                        "_once",
                        UUID.randomUUID().toString(),
                        "name",
                        "Stina")
                .andExpect(status().isConflict());
    }

    @Test
    @DisplayName(
            "what nothing tells of a meeting from before is not made up: no time of day, no steps, no routine before the first")
    void history_says_what_is_known() throws Exception {
        String old = opened("2011-01-01");
        String before =
                enter(old, "2012-03-12", "2026-06-30").andReturn().getResponse().getRedirectedUrl();
        String under01 =
                enter(old, "2015-04-20", "2026-06-30").andReturn().getResponse().getRedirectedUrl();

        as(nobody, "sv", String.valueOf(before))
                .andExpect(content()
                        .string(allOf(
                                containsString("Innan rutinen"),
                                containsString("framgår inte"),
                                not(containsString("0.00")))));
        as(nobody, "sv", String.valueOf(under01))
                .andExpect(content().string(allOf(containsString("Rutin version 01"), containsString("/routine/01"))));
    }

    /** Enters a review with an open action on the form's second row. */
    private ResultActions enter(String unitCode, String date, String due) throws Exception {
        String email = jdbc.sql("select work_email from person where id = ?")
                .param(head.person().value())
                .query(String.class)
                .single();
        return mvc.perform(multipart("/meetings/history")
                .file(new MockMultipartFile(
                        "file", "protokoll.txt", "text/plain", "Protokoll".getBytes(StandardCharsets.UTF_8)))
                .with(TestAccounts.as(representative))
                .with(csrf())
                .param("_once", UUID.randomUUID().toString())
                .param("unit", unitCode)
                .param("kind", "review")
                .param("date", date)
                .param("number", "1")
                .param("actions[0].description", "")
                .param("actions[1].description", "Byta till LED")
                .param("actions[1].responsible", email)
                .param("actions[1].due", due));
    }

    /** A school that has been there since a day, with the same representative; its code. */
    private String opened(String on) {
        GivenMeetings given = new GivenMeetings(application);
        UnitId old = given.emptySchool();
        jdbc.sql("update unit set opened_on = ?::date where id = ?")
                .params(on, old.value())
                .update();
        given.appoint(old, "management-representative", representative.person());
        return jdbc.sql("select code from unit where id = ?")
                .param(old.value())
                .query(String.class)
                .single();
    }

    private MeetingId planned() {
        return meetings.plan(
                PlanMeeting.of(unit, "review", GivenMeetings.at(DAY)),
                TestAccounts.rights(application, representative));
    }

    private long participant(MeetingId meeting, String function) {
        return jdbc.sql("select id from participant where meeting_id = ? and function_code = ?")
                .params(meeting.value(), function)
                .query(Long.class)
                .single();
    }

    private ResultActions plan(LocalDate day, String accepted) throws Exception {
        return send(
                representative,
                "/meetings",
                "_once",
                UUID.randomUUID().toString(),
                "unit",
                code,
                "kind",
                "review",
                "date",
                day.toString(),
                "startsAt",
                "9",
                "accepted",
                accepted);
    }

    private ResultActions as(SignedIn who, String language, String address) throws Exception {
        return mvc.perform(get(address).with(TestAccounts.as(who)).cookie(new Cookie("language", language)));
    }

    private ResultActions send(SignedIn who, String address, String... params) throws Exception {
        var request = post(address).with(TestAccounts.as(who)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return mvc.perform(request);
    }

    private SignedIn holder(GivenMeetings given, UnitId in, String function) {
        SignedIn account = TestAccounts.account(application, TestAccounts.freshUsername(), false);
        given.appoint(in, function, account.person());
        return account;
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private static String unescaped(String attribute) {
        return HtmlUtils.htmlUnescape(attribute);
    }
}
