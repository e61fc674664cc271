package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import se.genomgang.meeting.AgendaOrder;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.people.Accounts;
import se.genomgang.testing.DemonstrationTest;

/**
 * Everything that anybody may write into any address, parameter or field, one at a time, is written by somebody who means harm and may be
 * there: it is inert. Never a failure of ours, never a script or an expression that runs; what is refused at its field stands there still.
 */
@DemonstrationTest
@Transactional
class HostileInputTests {

    /** How many of the values each field meets in the short form; which ones differs from field to field. */
    private static final int TASTE = 3;

    private static final List<String> LIKELY =
            List.of("representant.abe", "chef.abe", "adminchef.abe", "miljochef", "admin");

    private static final int LONGEST_ADDRESS = 6_000;

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

    @Autowired
    private JpaTransactionManager transactions;

    private final List<String> faults = new ArrayList<>();
    private MatrixRequests requests;
    private final List<Scene> half = new ArrayList<>();
    private int sent;
    private int turn;

    /** A request that fails shall not spoil the transaction for those after it: each is taken back by itself. */
    @BeforeEach
    void arrange() {
        requests = new MatrixRequests(
                cast,
                jdbc,
                new MatrixMeetings(cast, play, minuting, agenda, order, accounts, jdbc, entities).arrange());
        transactions.setGlobalRollbackOnParticipationFailure(false);
    }

    @AfterEach
    void restore() {
        transactions.setGlobalRollbackOnParticipationFailure(true);
    }

    @Test
    @DisplayName("What is written into any field of any handler is inert")
    void what_is_written_into_any_field_is_inert() {
        for (Handler handler : Handler.all(mapping)) {
            Scene scene = bestScene(handler);
            for (HandlerField field : HandlerField.of(handler)) {
                IntStream.range(0, TASTE)
                        .mapToObj(i -> Hostile.VALUES.get((turn++ * 7 + i) % Hostile.VALUES.size()))
                        .forEach(value -> send(scene, field, value));
            }
        }
        conclude();
    }

    @Test
    @DisplayName("Names of fields that no form of ours has are inert")
    void names_of_fields_that_no_form_has_are_inert() {
        Handler.all(mapping).stream()
                .filter(handler -> handler.verb() != HttpMethod.GET)
                .map(this::bestScene)
                .forEach(scene -> names(scene.handler())
                        .forEach(name -> send(scene, new HandlerField(name, false, int.class), "1")));
        conclude();
    }

    private static List<String> names(Handler handler) {
        var names = new ArrayList<>(List.of("a[2147483647].b", "class.module.classLoader.resources"));
        List<HandlerField> fields =
                HandlerField.of(handler).stream().filter(field -> !field.path()).toList();
        fields.stream().limit(1).forEach(field -> names.add(field.name() + "[0]"));
        fields.stream()
                .map(HandlerField::name)
                .filter(name -> name.contains("[0]"))
                .limit(1)
                .forEach(name -> List.of("[2147483647]", "[-1]", "[99999999999]", "[]", "[x]", "[255]", "[0][0]", "")
                        .forEach(index -> names.add(name.replace("[0]", index))));
        return names;
    }

    @Test
    @Tag("endurance")
    @DisplayName("Every hostile value in every field of every handler in every state is inert")
    void every_hostile_value_everywhere_is_inert() {
        for (Handler handler : Handler.all(mapping)) {
            for (Scene scene : scenes(handler).toList()) {
                for (HandlerField field : HandlerField.of(handler)) {
                    Hostile.VALUES.forEach(value -> send(scene, field, value));
                }
            }
        }
        conclude();
    }

    private void conclude() {
        var log = System.getLogger(getClass().getName());
        log.log(System.Logger.Level.INFO, sent + " hostile requests");
        half.forEach(scene -> log.log(System.Logger.Level.INFO, "HALF " + scene));
        assertThat(faults).isEmpty();
    }

    /** A handler in a state, asked by somebody whom the matrix lets through. */
    private record Scene(Handler handler, String state, String role, int wellFormedAnswer) {

        /** Done comes before refused at a field, and that before refused as a whole. */
        int rank() {
            return wellFormedAnswer < 400 ? 0 : wellFormedAnswer == 422 ? 1 : wellFormedAnswer == 409 ? 2 : 3;
        }
    }

    private Stream<Scene> scenes(Handler handler) {
        return MatrixMeetings.states(handler.address()).stream().flatMap(state -> scene(handler, state).stream());
    }

    /** The first of those that come furthest; none is tried after one that comes all the way. */
    private static Optional<Scene> furthest(Stream<Scene> scenes) {
        Scene furthest = null;
        for (Iterator<Scene> all = scenes.iterator(); all.hasNext() && (furthest == null || furthest.rank() > 0); ) {
            Scene next = all.next();
            furthest = furthest == null || next.rank() < furthest.rank() ? next : furthest;
        }
        return Optional.ofNullable(furthest);
    }

    /** Asked by those likeliest to come all the way, if the table lets them through, otherwise by whomever it does. */
    private Optional<Scene> scene(Handler handler, String state) {
        List<String> may = MatrixTable.letThrough(handler.address(), state);
        return furthest(Stream.concat(LIKELY.stream().filter(may::contains), may.stream())
                .limit(2)
                .map(role -> new Scene(handler, state, role, wellFormed(handler, state, role))));
    }

    /** Where a well-formed request comes furthest; noted when that is not all the way. Who is let through nowhere asks all the same. */
    private Scene bestScene(Handler handler) {
        Scene best = furthest(scenes(handler))
                .orElse(new Scene(
                        handler, MatrixMeetings.states(handler.address()).get(0), "miljochef", 404));
        if (best.wellFormedAnswer() >= 400) {
            half.add(best);
        }
        return best;
    }

    private int wellFormed(Handler handler, String state, String role) {
        return Undone.after(entities, connection -> {
            try {
                return web.perform(requests.of(
                                handler,
                                requests.path(handler.pattern(), state),
                                role,
                                WellFormed.values(handler, jdbc)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
            } catch (Exception failure) {
                return 599;
            }
        });
    }

    private void send(Scene scene, HandlerField field, String value) {
        sent++;
        String typed = scene.handler().verb() == HttpMethod.GET || field.path()
                ? value.substring(0, Math.min(value.length(), LONGEST_ADDRESS))
                : value;
        List<String> found = Undone.after(entities, connection -> {
            try {
                return answer(scene, field, typed);
            } catch (Exception failure) {
                return List.of("threw " + failure);
            }
        });
        found.forEach(fault -> faults.add(scene.handler().address() + " " + scene.state() + " " + scene.role() + " "
                + field.name() + "=" + Hostile.name(value) + ": " + fault));
        if (entities.unwrap(org.hibernate.engine.spi.SessionImplementor.class)
                        .getTransaction()
                        .getStatus()
                != org.hibernate.resource.transaction.spi.TransactionStatus.ACTIVE) {
            faults.add(scene.handler() + " spoiled " + field.name() + "=" + Hostile.name(value));
        }
    }

    private List<String> answer(Scene scene, HandlerField field, String value) throws Exception {
        Handler handler = scene.handler();
        Map<String, String> values = WellFormed.values(handler, jdbc);
        values.computeIfPresent("lines[0].participant", (name, any) -> requests.participant(scene.state()));
        String pattern = handler.pattern();
        if (field.path()) {
            pattern = pattern.replace("{" + field.name() + "}", UriUtils.encode(value, StandardCharsets.UTF_8));
        } else {
            values.put(field.name(), value);
        }
        String path = requests.path(pattern, scene.state());
        MockHttpServletResponse answer = web.perform(requests.of(handler, path, scene.role(), values))
                .andReturn()
                .getResponse();
        var found = new ArrayList<>(HostileAnswer.faults(answer));
        if (Hostile.noText(value) && !field.path() && answer.getStatus() != 400) {
            found.add("took what is no text: " + answer.getStatus());
        }
        if (answer.getStatus() == 422
                && field.prose()
                && HostileAnswer.html(answer)
                && !HostileAnswer.keeps(answer, value)) {
            found.add("lost what was typed");
        }
        if (answer.getStatus() / 100 == 3) {
            found.addAll(then(answer.getHeader("Location"), scene.role()));
        }
        return found;
    }

    /** What was stored shows as plain text where one is led. */
    private List<String> then(String location, String role) throws Exception {
        entities.flush();
        entities.clear();
        jdbc.sql("set constraints all immediate").update();
        return HostileAnswer.faults(
                web.perform(requests.page(location, role)).andReturn().getResponse());
    }
}
