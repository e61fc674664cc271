package se.genomgang.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.genomgang.cycle.ActivityView;
import se.genomgang.cycle.CycleView;
import se.genomgang.cycle.CycleYears;
import se.genomgang.cycle.Cycles;
import se.genomgang.cycle.Occurrences;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Occasion;
import se.genomgang.meeting.PlanMeeting;
import se.genomgang.organisation.UnitView;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TestAccounts;
import se.genomgang.testing.ApplicationTest;
import se.genomgang.testing.StatementCounter;

@ApplicationTest
@DisplayName("A calendar to subscribe to")
class CalendarPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);
    private static final Pattern ADDRESS = Pattern.compile("value=\"http[^\"]*(/calendar/[A-Za-z0-9_-]{43}\\.ics)\"");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Meetings meetings;

    @Autowired
    private JdbcClient jdbc;

    private GivenMeetings given;
    private UnitId unit;
    private String code;
    private SignedIn head;
    private SignedIn representative;
    private Rights rights;

    @BeforeEach
    void aSchool() {
        given = new GivenMeetings(application);
        unit = given.emptySchool();
        code = jdbc.sql("select code from unit where id = ?")
                .param(unit.value())
                .query(String.class)
                .single();
        head = holder("head-of-school");
        representative = holder("management-representative");
        rights = TestAccounts.rights(application, representative);
    }

    private SignedIn holder(String function) {
        SignedIn account = TestAccounts.account(application, TestAccounts.freshUsername(), false);
        given.appoint(unit, function, account.person());
        return account;
    }

    @Test
    @DisplayName("has an address that is shown once, kept as a hash only, and works signed out until it is revoked")
    void shown_once() throws Exception {
        String address = subscribed(head, "Outlook", "");
        String token = address.replaceAll("/calendar/|\\.ics", "");
        page(head)
                .andExpect(content().string(containsString("Outlook")))
                .andExpect(content().string(containsString("aldrig")))
                .andExpect(content().string(not(containsString(token))));
        fetch(address)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        page(head).andExpect(content().string(not(containsString("aldrig"))));
        for (String table : List.of("calendar_subscription", "journal_entry", "submission")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like ?")
                            .param("%" + token + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        long id = jdbc.sql("select max(id) from calendar_subscription where person_id = ?")
                .param(head.person().value())
                .query(Long.class)
                .single();
        sending(representative, post("/account/calendar/" + id + "/revocation")).andExpect(status().isNotFound());
        sending(head, post("/account/calendar/" + id + "/revocation")).andExpect(redirectedUrl("/account/calendar"));
        sending(head, post("/account/calendar/" + id + "/revocation")).andExpect(status().isNotFound());
        fetch(address).andExpect(status().isNotFound()).andExpect(content().string(""));
    }

    @Test
    @DisplayName("carries one's meetings with their times and one's deadlines as whole days, each with a link")
    void own() throws Exception {
        MeetingId summoned = summoned(DAY, "Sal 2");
        MeetingId planned = planned(DAY.plusDays(1), "Sal 2");
        MeetingId cancelled = summoned(DAY.plusDays(2), "Sal 2");
        meetings.cancel(cancelled, "Ställs in", rights);

        List<Component> entries = entries(subscribed(head, "Mobilen", ""));
        Component meeting = entry(entries, "meeting-" + summoned + "@genomgang");
        assertThat(value(meeting, "DTSTART")).isEqualTo("20260324T080000Z");
        assertThat(value(meeting, "SUMMARY")).startsWith("Ledningens genomgång 1-2026, M");
        assertThat(value(meeting, "URL")).endsWith("/meetings/" + summoned);
        assertThat(value(meeting, "TRANSP")).isEqualTo("OPAQUE");
        assertThat(value(entry(entries, "meeting-" + planned + "@genomgang"), "SUMMARY"))
                .endsWith("(planerat, inte kallat)");
        assertThat(entries)
                .extracting(each -> value(each, "UID"))
                .doesNotContain("meeting-" + cancelled + "@genomgang");

        List<Component> work = entries(subscribed(representative, "Jobbet", ""));
        Component summons = entry(work, "deadline-meeting.summons:" + planned + "@genomgang");
        assertThat(summons.getProperty("DTSTART").orElseThrow().toString()).contains("VALUE=DATE");
        assertThat(value(summons, "SUMMARY")).startsWith("Sista dag: Skicka kallelsen, M");
        assertThat(value(summons, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(value(summons, "URL")).endsWith("/meetings/" + planned + "/summons");
    }

    @Test
    @DisplayName(
            "carries the activities of the annual cycle by their names, the whole year ahead, until they are done (Å)")
    void activities(@Autowired CycleYears years, @Autowired Cycles cycles, @Autowired Occurrences occurrences)
            throws Exception {
        UnitView of = cycles.unit(code, 2026);
        years.begin(of, 2026, rights);
        years.putInForce(of, 2026, rights);
        CycleView cycle = cycles.of(of, 2026).orElseThrow();
        ActivityView audit = cycle.activities().stream()
                .filter(each -> each.title().sv().equals("Intern miljörevision"))
                .findFirst()
                .orElseThrow();
        long time = audit.occurrences().get(0).id();
        String uid = "deadline-cycle.activity:" + time + "@genomgang";

        for (String address : List.of(subscribed(representative, "Årets", ""), subscribed(head, "Enhetens", code))) {
            Component autumn = entry(entries(address), uid);
            assertThat(value(autumn, "SUMMARY"))
                    .startsWith("Sista dag: Intern miljörevision, ")
                    .doesNotContain("Label");
            assertThat(value(autumn, "DTSTART")).isEqualTo("20261130");
            assertThat(value(autumn, "URL")).endsWith("/cycle/occurrences/" + time);
            assertThat(uids(address).stream()
                            .filter(each -> each.startsWith("deadline-cycle."))
                            .toList())
                    .doesNotHaveDuplicates()
                    .hasSize((int) cycle.activities().stream()
                            .filter(each -> !each.asNeeded() && !each.byRoutine())
                            .flatMap(each -> each.occurrences().stream())
                            .filter(each -> each.due() != null)
                            .count());
        }

        String address = subscribed(representative, "Sedan", "");
        occurrences.done(time, 0, rights);
        assertThat(uids(address)).doesNotContain(uid);
    }

    @Test
    @DisplayName(
            "is read with the rights of today: what is taken away is gone at the next fetch, and so is everything when the account is closed")
    void rights_today() throws Exception {
        MeetingId planned = planned(DAY, "Sal 2");
        String own = subscribed(representative, "Egen", "");
        String units = subscribed(head, "Enheten", code);
        SignedIn stranger = TestAccounts.account(application, TestAccounts.freshUsername(), false);
        assertThat(uids(units)).anyMatch(uid -> uid.startsWith("deadline-meeting.summons:" + planned));
        assertThat(uids(units)).contains("meeting-" + planned + "@genomgang");
        assertThat(uids(subscribed(stranger, "Nyfiken", code))).isEmpty();

        jdbc.sql("update appointment set to_on = '2026-03-01' where unit_id = ?")
                .param(unit.value())
                .update();
        assertThat(uids(units)).isEmpty();
        assertThat(uids(own)).noneMatch(uid -> uid.startsWith("deadline-"));

        jdbc.sql("insert into account_closure (account_id, closed_by, closed_at) values (?, ?, now())")
                .params(representative.account(), head.person().value())
                .update();
        fetch(own).andExpect(status().isNotFound());
        fetch(units).andExpect(status().isOk());
    }

    @Test
    @DisplayName("leaves out what people have written about what is to be done")
    void no_texts() throws Exception {
        MeetingId id = summoned(DAY, "Sal\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT");
        String feed = text(subscribed(head, "BEGIN:VALARM\r\nX:y", ""));
        assertThat(feed.lines().filter(line -> line.startsWith("BEGIN:")).distinct())
                .containsExactly("BEGIN:VCALENDAR", "BEGIN:VEVENT");
        assertThat(feed).doesNotContain("\nATTENDEE");
        assertThat(id).isNotNull();
    }

    @Test
    @DisplayName("is not sent again when nothing in it has changed, and takes no more statements with more in it")
    void thrifty() throws Exception {
        summoned(DAY, "Sal 2");
        String address = subscribed(head, "Snål", "");
        String tag = fetch(address).andReturn().getResponse().getHeader("ETag");
        mvc.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
        List<String> few = StatementCounter.during(() -> fetch(address));
        for (int day = 1; day <= 8; day++) {
            summoned(DAY.plusDays(day), "Sal 2");
        }
        List<String> many = StatementCounter.during(() -> fetch(address));
        assertThat(many).hasSameSizeAs(few);
        assertThat(few).as(String.join("\n", few)).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    @DisplayName(
            "that leads nowhere can be tried so often, one that is fetched too often waits, and others are not held up")
    void throttled() throws Exception {
        String address = subscribed(head, "Ivrig", "");
        for (int i = 0; i < 60; i++) {
            fetch(address).andExpect(status().isOk());
        }
        fetch(address).andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
        fetch(subscribed(head, "Lugn", "")).andExpect(status().isOk());
        for (int i = 0; i < 300; i++) {
            mvc.perform(from("10.9.8.7", get("/calendar/no-such-" + i + ".ics")))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(from("10.9.8.7", get("/calendar/no-such.ics"))).andExpect(status().isTooManyRequests());
        mvc.perform(from("10.9.8.6", get("/calendar/no-such.ics"))).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("is made once however often the form is sent, has a name, and is of a unit there is")
    void made_once() throws Exception {
        String key = UUID.randomUUID().toString();
        MockHttpServletRequestBuilder form = post("/account/calendar")
                .param("name", "En gång")
                .param("unit", code)
                .param("_once", key);
        sending(head, form).andExpect(content().string(containsString("/calendar/")));
        sending(head, post("/account/calendar").param("name", "En gång").param("_once", key))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("redan skapad")));
        assertThat(jdbc.sql("select count(*) from calendar_subscription where person_id = ?")
                        .param(head.person().value())
                        .query(Long.class)
                        .single())
                .isOne();
        create(head, " ", "").andExpect(status().is(422));
        create(head, "Fel", "no-such")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"Fel\"")));
        sending(head, get("/account/calendar").param("unit", code))
                .andExpect(content().string(containsString("value=\"" + code + "\" selected")));
    }

    private MeetingId planned(LocalDate day, String place) {
        Occasion occasion = new Occasion(day, LocalTime.of(9, 0), LocalTime.of(11, 0), place, "");
        return meetings.plan(PlanMeeting.of(unit, "review", occasion), rights);
    }

    private MeetingId summoned(LocalDate day, String place) {
        MeetingId id = planned(day, place);
        meetings.summon(id, "Hej", rights);
        return id;
    }

    private String subscribed(SignedIn who, String name, String what) throws Exception {
        String page = create(who, name, what)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher address = ADDRESS.matcher(page);
        assertThat(address.find()).as(page).isTrue();
        return address.group(1);
    }

    private ResultActions create(SignedIn who, String name, String what) throws Exception {
        return sending(
                who,
                post("/account/calendar")
                        .param("name", name)
                        .param("unit", what)
                        .param("_once", UUID.randomUUID().toString()));
    }

    private ResultActions page(SignedIn who) throws Exception {
        return sending(who, get("/account/calendar")).andExpect(status().isOk());
    }

    private ResultActions sending(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(TestAccounts.as(who)).with(csrf()));
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder request) {
        return request.with(one -> {
            one.setRemoteAddr(address);
            return one;
        });
    }

    private ResultActions fetch(String address) throws Exception {
        return mvc.perform(get(address));
    }

    private String text(String address) throws Exception {
        return fetch(address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Component> entries(String address) throws Exception {
        return List.copyOf(
                new CalendarBuilder().build(new StringReader(text(address))).getComponents());
    }

    private List<String> uids(String address) throws Exception {
        return entries(address).stream().map(each -> value(each, "UID")).toList();
    }

    private static Component entry(List<Component> entries, String uid) {
        return entries.stream()
                .filter(each -> value(each, "UID").equals(uid))
                .findFirst()
                .orElseThrow(() -> new AssertionError(uid + " is not among " + entries));
    }

    private static String value(Component entry, String name) {
        return ((Property) entry.getProperty(name).orElseThrow()).getValue();
    }
}
