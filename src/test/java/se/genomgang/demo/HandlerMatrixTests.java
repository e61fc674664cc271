package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.genomgang.journal.Journal;
import se.genomgang.kernel.Subject;
import se.genomgang.meeting.AgendaOrder;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.people.Accounts;
import se.genomgang.testing.DemonstrationTest;

/**
 * "Who sees and does what", address by address: every handler × role × state, compared with the expected answers in
 * {@code matrix/handlers.txt}. A handler without a line fails. A denial also writes nothing: every row touched within the transaction counts, also
 * one that is put back or taken back with it, which is stricter than comparing the tables before and after.
 *
 * <p>One line is {@code METHOD address state answers}, one answer a role in the order of {@link MatrixTable#ROLES}: {@code +} let through, {@code x} 403,
 * {@code 0} 404, {@code L} to the sign-in page; {@code !} a failure, which is never expected. To write a new file for reading through: {@code -Dmatrix.record=<file>}.
 */
@DemonstrationTest
@Transactional
class HandlerMatrixTests {

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
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    /** Asked of the journal after each answer: what it has heard is then written, and taken back with the rest. */
    private static final Subject NOTHING = new Subject("nothing", 0);

    private MatrixRequests requests;

    @Test
    @DisplayName("Every handler answers every role, in every state, as the table says; and a denial writes nothing")
    void every_handler_answers_every_role_as_the_table_says() throws IOException {
        requests = new MatrixRequests(
                cast,
                jdbc,
                new MatrixMeetings(cast, play, minuting, agenda, order, accounts, jdbc, entities).arrange());
        journal.entriesFor(NOTHING, Journal.END, 1);
        var found = new TreeMap<String, String>();
        var wrote = new ArrayList<String>();
        for (Handler handler : handlers()) {
            for (String state : MatrixMeetings.states(handler.address())) {
                found.put(handler.address() + " " + state, answers(handler, state, wrote));
            }
        }
        String record = System.getProperty("matrix.record");
        if (record != null) {
            Files.write(
                    Path.of(record),
                    found.entrySet().stream()
                            .map(line -> line.getKey() + " " + line.getValue())
                            .toList());
        }
        assertThat(wrote).as("denials that wrote").isEmpty();
        assertThat(found).isEqualTo(MatrixTable.expected());
    }

    /** One handler for each method and address; that it also saves as one types changes nothing about who may. */
    private List<Handler> handlers() {
        var found = new LinkedHashMap<String, Handler>();
        Handler.all(mapping)
                .forEach(handler -> found.merge(handler.address(), handler, (a, b) -> a.autosave() ? b : a));
        return List.copyOf(found.values());
    }

    private String answers(Handler handler, String state, List<String> wrote) {
        var answers = new StringBuilder();
        String path = requests.path(handler.pattern(), state);
        for (String role : MatrixTable.ROLES) {
            char given = Undone.after(entities, connection -> {
                Map<String, Long> counted = Writes.of(connection);
                char answer = answer(handler, path, role);
                journal.entriesFor(NOTHING, Journal.END, 1);
                if (answer != '+') {
                    entities.clear();
                    if (!Writes.of(connection).equals(counted) && !rightlyWrites(handler.address(), role)) {
                        wrote.add(handler.address() + " " + state + " " + role);
                    }
                }
                return answer;
            });
            answers.append(given);
        }
        return answers.toString();
    }

    /**
     * An auditor's look at something is written down even where the auditor may not go on. A person entered together with an account that is
     * refused is taken back with it, which this test, rolling back itself, cannot see.
     */
    private static boolean rightlyWrites(String handler, String role) {
        return role.equals("revisor") && handler.contains(" /actions/{id}") || handler.equals("POST /admin/people");
    }

    private char answer(Handler handler, String path, String role) {
        try {
            MvcResult result = web.perform(requests.of(handler, path, role, MatrixForms.values(handler.verb(), path)))
                    .andReturn();
            int status = result.getResponse().getStatus();
            String to = result.getResponse().getRedirectedUrl();
            if (status == 302
                    && to != null
                    && to.replaceFirst("^https?://[^/]*", "").startsWith("/login")) {
                return 'L';
            }
            if (status >= 500) {
                return '!';
            }
            return status == 403 ? 'x' : status == 404 ? '0' : '+';
        } catch (Exception failure) {
            System.getLogger(HandlerMatrixTests.class.getName())
                    .log(System.Logger.Level.ERROR, handler + " at " + path + " by " + role, failure);
            return '!';
        }
    }
}
