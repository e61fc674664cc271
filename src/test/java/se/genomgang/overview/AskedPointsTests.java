package se.genomgang.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.overview.CoverageReading.HeldMeeting;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.Inclusion;
import se.genomgang.routine.KindView;
import se.genomgang.routine.LeadTime;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Nature;
import se.genomgang.routine.Strength;

/** The routine is data: another organisation has other kinds of meeting and other points. */
@DisplayName("The points that a year is to cover")
class AskedPointsTests {

    private static final MeetingRules REVIEW = rules(1, UnitKind.SCHOOL, "introduction", "audits", "biodiversity");
    private static final MeetingRules FOLLOW_UP = rules(2, UnitKind.SCHOOL, "introduction", "audits");
    private static final MeetingRules CENTRAL = rules(3, UnitKind.CENTRAL, "introduction", "audits", "budget");
    private static final MeetingRules EARLIER = rules(4, UnitKind.SCHOOL, "introduction", "waste");

    @Test
    @DisplayName("are those of every kind of meeting that the routine asks for, numbered as on the longest agenda")
    void of_every_kind() {
        AskedPoints asked = AskedPoints.of(List.of(FOLLOW_UP, REVIEW), List.of());
        assertThat(asked.all())
                .extracting(point -> point.number() + " " + point.code())
                .containsExactly("1 introduction", "2 audits", "3 biodiversity");
    }

    @Test
    @DisplayName("are asked of the units that hold those meetings alone")
    void of_the_unit_s_kind() {
        AskedPoints asked = AskedPoints.of(List.of(REVIEW, CENTRAL), List.of());
        assertThat(asks(asked, "budget", UnitKind.SCHOOL, List.of())).isFalse();
        assertThat(asks(asked, "budget", UnitKind.CENTRAL, List.of())).isTrue();
        assertThat(asks(asked, "biodiversity", UnitKind.CENTRAL, List.of())).isFalse();
    }

    @Test
    @DisplayName("are also those of the version that the unit's own meeting was planned under")
    void of_the_meeting_s_own_version() {
        AskedPoints asked = AskedPoints.of(List.of(REVIEW), List.of(EARLIER));
        assertThat(asks(asked, "waste", UnitKind.SCHOOL, List.of(held(4)))).isTrue();
        assertThat(asks(asked, "waste", UnitKind.SCHOOL, List.of(held(1)))).isFalse();
    }

    private static boolean asks(AskedPoints asked, String code, UnitKind unitKind, List<HeldMeeting> meetings) {
        return asked.all().stream()
                .filter(point -> point.code().equals(code))
                .anyMatch(point -> asked.asks(point, unitKind, meetings));
    }

    private static HeldMeeting held(long kind) {
        return new HeldMeeting(1, 1, kind, "1-2026", LocalDate.of(2026, 3, 3), false, false, null, false, List.of());
    }

    private static MeetingRules rules(long id, UnitKind unitKind, String... codes) {
        var nothing = new Label("", "");
        List<String> order = Arrays.asList(codes);
        return new MeetingRules(
                new KindView(id, "kind-" + id, Nature.REVIEW, nothing, 1, "02", Set.of(unitKind)),
                unitKind,
                null,
                null,
                new LeadTime(null, Strength.OFF),
                new LeadTime(null, Strength.OFF),
                List.of(),
                Strength.OFF,
                Strength.OFF,
                IntStream.range(0, codes.length)
                        .mapToObj(i -> new AgendaRule(
                                order.get(i), i + 1, nothing, false, Inclusion.MANDATORY, "", "", nothing, List.of()))
                        .toList(),
                Map.of(),
                "",
                "");
    }
}
