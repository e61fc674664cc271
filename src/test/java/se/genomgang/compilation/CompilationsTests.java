package se.genomgang.compilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.compilation.Compiled.Missing;
import se.genomgang.compilation.Compiled.Point;
import se.genomgang.compilation.Compiled.Source;
import se.genomgang.compilation.Compiled.Standing;
import se.genomgang.compilation.Compiled.Why;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.meeting.GivenMeetings;
import se.genomgang.meeting.GivenMeetings.School;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.PlanMeeting;
import se.genomgang.testing.DemonstrationTest;

/** On 2 March 2026 the demonstration's EECS has an adjusted review of the year; other tests may have adjusted ITM's. */
@DemonstrationTest
@Transactional
@DisplayName("A compilation")
class CompilationsTests {

    @Autowired
    private Compilations compilations;

    @Autowired
    private TakingIn takingIn;

    @Autowired
    private JdbcClient jdbc;

    private Rights manager;

    @BeforeEach
    void manager() {
        manager = new Rights(
                new PersonId(number("select person_id from account where username = 'miljochef'")),
                "Miljöchef",
                false,
                Set.of(new Grant(
                        Capacity.MANAGER, new UnitId(number("select min(id) from unit where kind = 'CENTRAL'")))));
    }

    @Test
    @DisplayName(
            "says point by point what every unit's adjusted protocol of a whole season says, with its decisions and actions")
    void whole_season() {
        Compiled autumn = compilations.now(2025, "review", manager).now();

        assertThat(autumn.missing()).isEmpty();
        assertThat(autumn.protocols())
                .extracting(Source::unitCode)
                .containsExactly("abe", "cbh", "eecs", "itm", "sci", "vs");
        assertThat(autumn.compiled()).isEqualTo(autumn.units()).isEqualTo(6);
        assertThat(autumn.decisions())
                .isPositive()
                .isEqualTo(
                        (int)
                                number(
                                        """
                                select count(*) from decision d join agenda_point p on p.id = d.point_id join meeting m on m.id = p.meeting_id
                                join unit u on u.id = m.unit_id and u.kind <> 'CENTRAL' join routine_meeting_kind k on k.id = m.kind_id
                                where m.year = 2025 and k.code = 'review' and m.frozen_at is not null and not p.secret
                                """));
        assertThat(autumn.actions()).isPositive().isLessThanOrEqualTo(autumn.decisions());
        assertThat(autumn.points()).extracting(Point::number).isSorted();
        assertThat(autumn.verdicts()).hasSize(6).allSatisfy(each -> assertThat(each.answers())
                .hasSize(4));
    }

    @Test
    @DisplayName("tells where each action stands that day, as the action itself does")
    void actions_as_they_stand() {
        List<Compiled.Started> started = compilations.now(2025, "review", manager).now().points().stream()
                .flatMap(point -> point.said().stream())
                .flatMap(said -> said.decisions().stream())
                .map(Compiled.Decided::action)
                .filter(Objects::nonNull)
                .toList();

        assertThat(started).isNotEmpty().allSatisfy(action -> {
            String state = jdbc.sql("select state from action where id = ?")
                    .param(action.id())
                    .query(String.class)
                    .single();
            assertThat(
                            action.standing() == Standing.LATE
                                    ? "OPEN"
                                    : action.standing().name())
                    .isEqualTo(state);
        });
    }

    @Test
    @DisplayName("names the units that are missing, and why")
    void missing() {
        Compiled spring = compilations.now(2026, "review", manager).now();

        Set<String> read = spring.protocols().stream().map(Source::unitCode).collect(Collectors.toSet());
        Set<String> missing = spring.missing().stream().map(Missing::unitCode).collect(Collectors.toSet());
        assertThat(read).contains("eecs").doesNotContainAnyElementsOf(missing);
        assertThat(Stream.concat(read.stream(), missing.stream())).contains("abe", "cbh", "eecs", "itm", "sci", "vs");
        assertThat(compilations.now(2027, "review", manager).now().missing())
                .extracting(Missing::unitCode)
                .contains("abe", "cbh", "eecs", "itm", "sci", "vs");
        assertThat(spring.missing())
                .filteredOn(each -> each.why() == Why.PLANNED)
                .allSatisfy(each -> assertThat(each.on()).isNotNull());
    }

    @Test
    @DisplayName("names a unit whose protocol is not adjusted, and one that should have held its meeting")
    void not_yet(@Autowired BeanFactory beans) {
        GivenMeetings given = new GivenMeetings(beans);
        School held = given.school();
        MeetingId meeting = given.review(held, LocalDate.of(2026, 2, 20));
        jdbc.sql("update meeting set stage = 'HELD', held_on = date where id = ?")
                .param(meeting.value())
                .update();
        School forgotten = given.school();
        given.review(forgotten, LocalDate.of(2026, 2, 20));

        assertThat(compilations.now(2026, "review", manager).now().missing())
                .filteredOn(each -> each.on() != null && each.on().equals(LocalDate.of(2026, 2, 20)))
                .extracting(Missing::why)
                .containsExactlyInAnyOrder(Why.NOT_ADJUSTED, Why.NOT_HELD);
    }

    @Test
    @DisplayName("keeps what a protocol keeps to its unit out, and says that it does")
    void secret() {
        jdbc.sql(
                        """
                        with last as (
                            select v.protocol_id, v.opened_by, v.opened_at, s.adjusted_at,
                                   jsonb_set(cast(s.minutes as jsonb), '{points,4,secret}', 'true')::text as minutes
                            from protocol_snapshot s join protocol_version v on v.id = s.protocol_version_id
                            join protocol p on p.id = v.protocol_id join meeting m on m.id = p.meeting_id
                            join unit u on u.id = m.unit_id
                            where u.code = 'eecs' and m.year = 2026 order by m.number, v.number desc limit 1
                        ), corrected as (
                            insert into protocol_version (protocol_id, number, state, reason, opened_by, opened_at)
                            select protocol_id, (select max(x.number) + 1 from protocol_version x where x.protocol_id = last.protocol_id),
                                'ADJUSTED', 'Sekretess', opened_by, opened_at from last returning id
                        )
                        insert into protocol_snapshot (protocol_version_id, minutes, content_hash, adjusted_at)
                        select id, minutes, encode(sha256(convert_to(minutes, 'UTF8')), 'hex'), adjusted_at from corrected, last
                        """)
                .update();

        Point point = compilations.now(2026, "review", manager).now().points().stream()
                .filter(each -> each.number() == 5)
                .findFirst()
                .orElseThrow();
        assertThat(point.said())
                .filteredOn(said -> said.unitCode().equals("eecs"))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.secret()).isTrue();
                    assertThat(said.conclusion() + said.proposal()).isEmpty();
                    assertThat(said.decisions()).isEmpty();
                });
    }

    @Test
    @DisplayName("is kept as it was made; made again it gets the next number, and says what has come since")
    void made_again() {
        int before = compilations.now(2026, "review", manager).made().size();
        long first = compilations.make(2026, "review", manager);
        Compilation made = compilations.get(first, manager);

        assertThat(made.content())
                .isEqualTo(compilations.now(2026, "review", manager).now());
        assertThat(compilations.now(2026, "review", manager).fresh()).isEmpty();
        long second = compilations.make(2026, "review", manager);
        assertThat(compilations.get(second, manager).number()).isEqualTo(made.number() + 1);
        assertThat(compilations.now(2026, "review", manager).made()).hasSize(before + 2);
        assertThatThrownBy(() -> jdbc.sql("update compilation set content = '{}' where id = ?")
                        .param(first)
                        .update())
                .hasMessageContaining("compilation");
    }

    @Test
    @DisplayName("is made by those who prepare the central meeting, read by everyone once made, and never of nothing")
    void rights() {
        Rights president = new Rights(
                manager.person(),
                "Rektor",
                false,
                Set.of(new Grant(
                        Capacity.STATUS_READER,
                        manager.grants().iterator().next().unit())));
        Rights employee = new Rights(manager.person(), "Anställd", false, Set.of());
        long made = compilations.make(2025, "review", manager);

        assertThat(compilations.now(2025, "review", president).mayMake()).isFalse();
        assertThatThrownBy(() -> compilations.make(2025, "review", president)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> compilations.now(2025, "review", employee)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> compilations.make(2025, "review", employee)).isInstanceOf(NotVisible.class);
        assertThat(compilations.get(made, employee).content().protocols()).hasSize(6);
        assertThat(takingIn.meetings(employee)).isEmpty();
        assertThatThrownBy(() -> compilations.now(2025, "no-such-kind", manager))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> compilations.make(2027, "review", manager)).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName(
            "is taken into the central meeting's material in one step, under every point that a unit said something under, and only once")
    void taken_in(@Autowired Meetings meetings) {
        long made = compilations.make(2025, "review", manager);
        MeetingId planned = meetings.plan(
                PlanMeeting.of(
                        manager.grants().iterator().next().unit(),
                        "review",
                        GivenMeetings.at(LocalDate.of(2026, 4, 20))),
                manager);
        CentralMeeting central = takingIn.meetings(manager).stream()
                .filter(each -> each.id().equals(planned))
                .findFirst()
                .orElseThrow();
        List<String> codes = compilations.get(made, manager).content().points().stream()
                .filter(point -> !point.said().isEmpty())
                .map(Point::code)
                .toList();

        int points = takingIn.takeIn(made, central.id(), manager);

        assertThat(points).isPositive().isLessThanOrEqualTo(codes.size());
        assertThat(number(
                        "select count(*) from point_text t join agenda_point p on p.id = t.point_id where p.meeting_id = "
                                + central.id().value() + " and t.text like '%/compilations/" + made + "#point-%'"))
                .isEqualTo(points);
        assertThatThrownBy(() -> takingIn.takeIn(made, central.id(), manager)).isInstanceOf(Refused.class);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
