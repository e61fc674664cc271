package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.genomgang.meeting.AgendaOrder;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.MeetingId;
import se.genomgang.people.Accounts;
import se.genomgang.testing.DemonstrationTest;

/**
 * Somebody who may, and who swaps one id for another: of another unit, of another meeting of the same unit, or of nothing at all. What does not
 * belong there does not exist, or is no choice, and nothing is written. A locked meeting says that it is, whatever is asked for in it. That another unit's person gets nowhere with the right ids is what
 * {@link HandlerMatrixTests} holds.
 */
@DemonstrationTest
@Transactional
class SwappedIdsTests {

    private static final String SECRET = "Underlag som bara CBH:s egna läser, qvistfritt";
    private static final List<String> CLOSE_TO_ABE =
            List.of("representant.abe", "chef.abe", "adminchef.abe", "anstalld");

    @Autowired
    private MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Cast cast;

    @Autowired
    private Play play;

    @Autowired
    private Minuting minuting;

    @Autowired
    private AgendaWork agenda;

    @Autowired
    private AgendaOrder order;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private final List<String> faults = new ArrayList<>();
    private MatrixMeetings.Ids own;
    private MatrixRequests requests;
    private MeetingId elsewhere;
    private int sent;

    /** ABE's meetings, and a review of CBH that has been held and is not adjusted. */
    @BeforeEach
    void arrange() {
        own = new MatrixMeetings(cast, play, minuting, agenda, order, accounts, jdbc, entities).arrange();
        requests = new MatrixRequests(cast, jdbc, own);
        var course = new Course("cbh", "review", LocalDate.of(2026, 3, 2), 0, 0, 0, 0, 0, 0);
        elsewhere = play.plan(course);
        play.prepare(course, elsewhere, 1);
        play.summon(course, elsewhere);
        play.sendMaterial(course, elsewhere);
        play.hold(course, elsewhere, 1);
        agenda.saveText(elsewhere, 9, "CONCLUSION", SECRET, 1, cast.rights("representant.cbh"));
        entities.flush();
        entities.clear();
    }

    @Test
    @DisplayName("An id that does not belong in an address does not exist there, and nothing is written")
    void an_id_that_does_not_belong_in_an_address_does_not_exist_there() {
        for (Handler handler : Handler.all(mapping)) {
            for (String state : MatrixMeetings.states(handler.address())) {
                CLOSE_TO_ABE.stream()
                        .filter(MatrixTable.letThrough(handler.address(), state)::contains)
                        .findFirst()
                        .ifPresent(role -> HandlerField.of(handler).stream()
                                .filter(HandlerField::path)
                                .forEach(variable -> foreign(handler, variable.name())
                                        .forEach(id -> swapInAddress(handler, state, role, variable.name(), id))));
            }
        }
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, sent + " swapped ids");
        assertThat(sent).isGreaterThan(300);
        assertThat(faults).isEmpty();
    }

    /** Ids of the kind that the variable names, from where they do not belong, and such as there are none of. */
    private Stream<String> foreign(Handler handler, String variable) {
        String pattern = handler.pattern();
        List<Long> found =
                switch (variable) {
                    case "meeting" -> List.of(elsewhere.value());
                    case "id" -> foreign(pattern);
                    case "decision" -> List.of(decision(own.meeting("adjusted")), decision(elsewhere.value()));
                    case "participant" ->
                        List.of(
                                one("select max(id) from participant where meeting_id = " + own.meeting("unsent")),
                                one("select max(id) from participant where meeting_id = " + elsewhere));
                    case "position", "number" -> List.of(99L, -1L);
                    default -> List.<Long>of();
                };
        boolean numeric = !found.isEmpty();
        Stream<String> nothing = numeric ? Stream.of("0", "2147483647") : Stream.of("no-such");
        boolean open = List.of("hash", "name", "token").contains(variable);
        return open ? Stream.of() : Stream.concat(found.stream().map(String::valueOf), nothing);
    }

    private List<Long> foreign(String pattern) {
        if (pattern.startsWith("/meetings/")) {
            return List.of(elsewhere.value());
        }
        if (pattern.startsWith("/protocols/")) {
            return List.of(one("select id from protocol where meeting_id = " + elsewhere));
        }
        if (pattern.startsWith("/actions/")) {
            return List.of(action());
        }
        if (pattern.startsWith("/findings/")) {
            return List.of(one("select max(f.id) from finding f join unit u on u.id = f.unit_id where u.code = 'cbh'"));
        }
        if (pattern.startsWith("/audits/")) {
            return List.of(own.audits().get("foreign"));
        }
        if (pattern.startsWith("/mail/")) {
            return List.of(own.mails().get("foreign"));
        }
        if (pattern.startsWith("/account/calendar/")) {
            return List.of(one(MatrixForms.calendar("chef.cbh")));
        }
        if (pattern.startsWith("/packages/")) {
            return List.of(one(MatrixForms.ordered("chef.cbh")));
        }
        if (pattern.startsWith("/attachments/")) {
            return List.of(Long.MAX_VALUE);
        }
        if (pattern.contains("/appointments/")) {
            return List.of(
                    one("select min(a.id) from appointment a join unit u on u.id = a.unit_id where u.code = 'cbh'"));
        }
        return List.of();
    }

    private void swapInAddress(Handler handler, String state, String role, String variable, String id) {
        String path = requests.path(handler.pattern().replace("{" + variable + "}", id), state);
        int status = send(handler, path, role, WellFormed.values(handler, jdbc));
        boolean lockedAnyway = state.equals("adjusted") && status == 409;
        if (status != 404 && !lockedAnyway) {
            faults.add(handler.address() + " " + state + " " + role + " " + variable + "=" + id + ": " + status);
        }
    }

    /** The answer's status; a denial that writes is a fault too. */
    private int send(Handler handler, String path, String role, Map<String, String> values) {
        sent++;
        return Undone.after(entities, connection -> {
            Map<String, Long> before = Writes.of(connection);
            try {
                int status = web.perform(requests.of(handler, path, role, values))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                if ((status == 403 || status == 404) && !Writes.of(connection).equals(before)) {
                    faults.add(handler.address() + " wrote before " + status);
                }
                return status;
            } catch (Exception failure) {
                faults.add(handler.address() + " threw " + failure);
                return 599;
            }
        });
    }

    @Test
    @DisplayName("An id that does not belong in a form is no choice, and nothing is written")
    void an_id_that_does_not_belong_in_a_form_is_no_choice() {
        long participant = one("select max(id) from participant where meeting_id = " + elsewhere);
        long person = cast.signedIn("ansvarig.cbh").person().value();
        swapInForm("POST /meetings/{id}/attendance", "planned", "lines[0].participant", "" + participant);
        swapInForm("POST /meetings/{id}/participants/adjusters", "held", "adjusters", "" + person);
        swapInForm("POST /meetings/{id}/participants/adjusters", "held", "adjusters", "999999999");
        swapInForm("POST /meetings/{id}/participants/secretary", "held", "secretary", "999999999");
        swapInForm("POST /meetings/{id}/participants", "planned", "person", "ingen@larosatet.example");
        swapInForm("POST /meetings", "-", "unit", "cbh");
        swapInForm("POST /meetings", "-", "secretary", "999999999");
        swapInForm("POST /meetings/history", "-", "unit", "cbh");
        swapInForm("POST /meetings/{meeting}/points/{position}/decisions", "held", "responsible", "999999999");
        swapInForm(
                "POST /meetings/{meeting}/points/{position}/decisions/{decision}", "held", "responsible", "999999999");
        for (String address : List.of("", "/{decision}")) {
            String decisions = "POST /meetings/{meeting}/points/{position}/decisions" + address;
            swapInForm(decisions, "held", "cancels", "" + action());
            swapInForm(decisions, "held", "cancels", "999999999");
        }
        swapInForm("POST /actions/{id}", "unpublished", "responsible", "ingen@larosatet.example");
        swapInForm("POST /findings", "-", "unit", "cbh");
        swapInForm("POST /findings", "-", "audit", "" + own.audits().get("foreign"));
        swapInForm("POST /findings/{id}/actions", "bare", "responsible", "ingen@larosatet.example");
        swapInForm("POST /audits", "-", "unit", "cbh");
        swapInForm("GET /protocols/{id}/difference", "held", "from", "99");
        swapInForm("GET /protocols/{id}/difference", "held", "to", "0");
        swapInForm("GET /protocols/{id}/print", "held", "version", "99");
        swapInForm("GET /meetings/{meeting}/live", "held", "point", "99");
        swapInForm("GET /meetings/new", "-", "unit", "cbh");
        swapInForm("GET /meetings/history/new", "-", "unit", "cbh");
        assertThat(faults).isEmpty();
    }

    private void swapInForm(String address, String state, String field, String id) {
        Handler.all(mapping).stream()
                .filter(handler -> handler.address().equals(address) && !handler.autosave())
                .filter(handler -> !handler.code().getMethod().getName().equals("check"))
                .forEach(handler -> {
                    var values = new LinkedHashMap<>(WellFormed.values(handler, jdbc));
                    if (field.equals("responsible") && address.contains("/decisions")) {
                        values.put("other", "");
                    }
                    values.put(field, id);
                    int status = send(handler, requests.path(handler.pattern(), state), "representant.abe", values);
                    boolean ofAnotherUnit = field.equals("unit") && status == 403;
                    boolean noLongerThere = field.startsWith("lines[") && status == 409;
                    if (status != 404 && status != 422 && !ofAnotherUnit && !noLongerThere) {
                        faults.add(address + " " + state + " " + field + "=" + id + ": " + status);
                    }
                });
    }

    @Test
    @DisplayName("What is not theirs is found by no search, list, count or suggestion of those outside the unit")
    void what_is_not_theirs_is_found_by_no_search() throws Exception {
        String decided =
                text("select d.text from decision d join agenda_point p on p.id = d.point_id where p.meeting_id = "
                        + elsewhere + " limit 1");
        for (String reader : List.of("representant.abe", "chef.abe", "anstalld", "vicerektor", "revisor", "admin")) {
            for (String path : List.of(
                    "/",
                    "/decisions?unit=cbh&year=2026",
                    "/decisions?q=" + decided.split(" ")[1],
                    "/actions?show=all&state=all&unit=cbh&year=2026",
                    "/units/cbh",
                    "/protocols?unit=cbh")) {
                assertThat(web.perform(requests.page(
                                        path.replace("å", "%C3%A5")
                                                .replace("ä", "%C3%A4")
                                                .replace("ö", "%C3%B6"),
                                        reader))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .as(path + " as " + reader)
                        .doesNotContain(
                                SECRET,
                                "/protocols/" + one("select id from protocol where meeting_id = " + elsewhere) + "\"")
                        .doesNotContain("/actions/" + action() + "\"");
            }
        }
    }

    private long action() {
        return one(
                "select max(a.id) from action a join unit u on u.id = a.unit_id where u.code = 'cbh' and a.published_at is null");
    }

    private long decision(long meeting) {
        return one("select max(d.id) from decision d join agenda_point p on p.id = d.point_id where p.meeting_id = "
                + meeting);
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
