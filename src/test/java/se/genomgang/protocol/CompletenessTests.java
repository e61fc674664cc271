package se.genomgang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.Completeness.What;
import se.genomgang.routine.KindView;
import se.genomgang.routine.LeadTime;
import se.genomgang.routine.MeetingRules;
import se.genomgang.routine.Nature;
import se.genomgang.routine.RecordRule;
import se.genomgang.routine.Strength;

@DisplayName("What a protocol lacks before it can be adjusted")
class CompletenessTests {

    private static final Label HEAD = new Label("Skolchef", "Head of school");
    private static final Label REPRESENTATIVE = new Label("Miljöombud", "Environmental representative");

    private @Nullable String attendance = "PRESENT";
    private String representative = "environmental-representative";
    private final List<Minutes.Explanation> explanations = new ArrayList<>();
    private final List<Minutes.Verdict> verdicts = new ArrayList<>(
            List.of(verdict("IMPROVEMENT"), verdict("EFFECTIVE"), verdict("SUITABLE"), verdict("ADEQUATE")));
    private List<Minutes.Decision> decisions =
            List.of(new Minutes.Decision(1, "anta planen", "head-of-school", HEAD, "OTHER", null, null));
    private List<Minutes.Signatory> adjusters = List.of(new Minutes.Signatory(2, "Bo Exempelsson", HEAD));
    private String conclusion = "Det går bra.";
    private String proposal = "att fortsätta.";
    private @Nullable String nothing;
    private Nature nature = Nature.REVIEW;
    private boolean treatsNonconformities;
    private List<Minutes.Nonconformity> nonconformities = List.of();

    @Test
    void whole_minutes_can_be_adjusted() {
        assertThat(judge().lacks()).isEmpty();
        assertThat(judge().allowsAdjustment()).isTrue();
    }

    @Test
    @DisplayName("R §5: every point has a conclusion and a proposal for decision")
    void every_point_has_a_conclusion_and_a_proposal() {
        conclusion = " ";
        proposal = "";

        assertThat(judge().blocking())
                .extracting(Completeness.Lack::what, Completeness.Lack::point)
                .containsExactly(tuple(What.CONCLUSION, 3), tuple(What.PROPOSAL, 3));
    }

    @Test
    void a_point_with_nothing_to_report_says_why_and_needs_no_more() {
        conclusion = "";
        proposal = "";
        nothing = "Ingen revision har gjorts.";

        assertThat(judge().lacks()).isEmpty();
    }

    @Test
    @DisplayName("R §5: a required function that was not there is explained")
    void a_missing_required_function_is_explained() {
        attendance = "ABSENT_WITH_NOTICE";
        assertThat(judge().blocking()).singleElement().satisfies(lack -> {
            assertThat(lack.what()).isEqualTo(What.REQUIRED_FUNCTION);
            assertThat(lack.subject()).isEqualTo(REPRESENTATIVE);
        });

        explanations.add(new Minutes.Explanation("environmental-representative", REPRESENTATIVE, "Sjuk."));
        assertThat(judge().lacks()).isEmpty();
    }

    @Test
    @DisplayName("R §5: the verdict is given, each answer by itself")
    void the_verdict_is_given() {
        verdicts.remove(2);

        assertThat(judge().blocking()).singleElement().satisfies(lack -> {
            assertThat(lack.what()).isEqualTo(What.VERDICT);
            assertThat(lack.subject().sv()).isEqualTo("SUITABLE");
        });
    }

    @Test
    @DisplayName("R §5: the review results in decisions")
    void a_review_results_in_decisions() {
        decisions = List.of();

        assertThat(judge().blocking()).extracting(Completeness.Lack::what).containsExactly(What.DECISIONS);
    }

    @Test
    void a_routine_without_adjustment_asks_for_no_adjuster() {
        adjusters = List.of();
        assertThat(judge().blocking()).extracting(Completeness.Lack::what).containsExactly(What.ADJUSTER);

        assertThat(judge(rules(Strength.OFF)).lacks()).isEmpty();
    }

    @Test
    void the_one_who_keeps_the_minutes_does_not_adjust_them_alone() {
        adjusters = List.of(new Minutes.Signatory(1, "Alva Exempelsson", HEAD));
        assertThat(judge().blocking()).extracting(Completeness.Lack::what).containsExactly(What.OTHER_ADJUSTER);

        adjusters = List.of(
                new Minutes.Signatory(1, "Alva Exempelsson", HEAD), new Minutes.Signatory(2, "Bo Exempelsson", HEAD));
        assertThat(judge().lacks()).isEmpty();
    }

    @Test
    void a_required_function_that_nobody_held_is_called_by_its_word_on_the_day() {
        representative = "guest-of-honour";

        assertThat(judge().blocking()).singleElement().satisfies(lack -> {
            assertThat(lack.subject().sv()).isEqualTo("environmental-representative 2026-03-03");
            assertThat(lack.place()).isEqualTo("/attendance");
        });
    }

    @Test
    void attendance_adjusters_decisions_and_verdict_stand_beside_the_points() {
        assertThat(judge().parts())
                .extracting(RecordPart::area, RecordPart::standing, RecordPart::place)
                .containsExactly(
                        tuple(RecordPart.Area.ATTENDANCE, RecordPart.Standing.THERE, "/attendance"),
                        tuple(RecordPart.Area.ADJUSTERS, RecordPart.Standing.THERE, "/participants"),
                        tuple(RecordPart.Area.DECISIONS, RecordPart.Standing.THERE, "#punkt-12"),
                        tuple(RecordPart.Area.VERDICT, RecordPart.Standing.THERE, "#punkt-12"));

        attendance = "ABSENT";
        verdicts.clear();
        decisions = List.of();
        adjusters = List.of();
        assertThat(judge().parts())
                .extracting(RecordPart::standing)
                .containsOnly(RecordPart.Standing.MISSING)
                .hasSize(4);
        assertThat(judge(rules(Strength.OFF)).parts())
                .filteredOn(part -> part.area() == RecordPart.Area.ADJUSTERS)
                .extracting(RecordPart::standing)
                .containsExactly(RecordPart.Standing.NOT_NEEDED);
    }

    @ParameterizedTest
    @DisplayName(
            "R §5: open nonconformities from environmental and legal audits are included in a follow-up, whether chosen or not")
    @CsvSource({
        // nature, from an audit, point with words, point with nothing to report, is lacking
        "FOLLOW_UP, true, false, false, true",
        "FOLLOW_UP, true, false, true, true",
        "FOLLOW_UP, true, true, false, false",
        "FOLLOW_UP, false, false, false, false",
        "REVIEW, true, false, false, false",
    })
    void a_follow_up_takes_up_what_audits_found(
            Nature kind, boolean audit, boolean words, boolean silent, boolean lacking) {
        nature = kind;
        treatsNonconformities = words || silent;
        nothing = silent ? "Inget nytt" : null;
        nonconformities = List.of(new Minutes.Nonconformity(
                1, "2026-1", "Kemikalier utan förteckning", "", LocalDate.of(2026, 2, 1), audit, 0));

        assertThat(judge().blocking().stream().anyMatch(lack -> lack.what() == What.NONCONFORMITIES))
                .isEqualTo(lacking);
    }

    private Completeness judge() {
        return judge(rules(Strength.SHALL));
    }

    private Completeness judge(MeetingRules rules) {
        Minutes minutes = minutes();
        return Completeness.of(minutes, rules, code -> new Label(code + " " + minutes.date(), code));
    }

    private MeetingRules rules(Strength adjustment) {
        var kind = new KindView(
                1,
                "review",
                nature,
                new Label("Ledningens genomgång", "Management review"),
                1,
                "02",
                Set.of(UnitKind.SCHOOL));
        return new MeetingRules(
                kind,
                UnitKind.SCHOOL,
                null,
                null,
                new LeadTime(14, Strength.SHALL),
                new LeadTime(7, Strength.SHOULD),
                List.of("head-of-school", "environmental-representative"),
                Strength.SHALL,
                Strength.SHALL,
                List.of(),
                Map.of(
                        RecordRule.CONCLUSION_PER_POINT, Strength.SHALL,
                        RecordRule.PROPOSAL_PER_POINT, Strength.SHALL,
                        RecordRule.ATTENDANCE, Strength.SHALL,
                        RecordRule.VERDICT, Strength.SHALL,
                        RecordRule.DECISIONS, Strength.SHALL,
                        RecordRule.ADJUSTMENT, adjustment,
                        RecordRule.PROTOCOL_WRITER, Strength.SHALL),
                "R §5",
                "R §5");
    }

    private Minutes minutes() {
        return new Minutes(
                1,
                "abe",
                HEAD,
                HEAD,
                "review",
                HEAD,
                "1-2026",
                LocalDate.of(2026, 3, 3),
                LocalTime.of(9, 0),
                null,
                LocalTime.of(9, 0),
                LocalTime.of(11, 0),
                "",
                "",
                "02",
                null,
                null,
                "",
                new Minutes.Signatory(1, "Alva Exempelsson", HEAD),
                adjusters,
                List.of(
                        attendee("head-of-school", HEAD, "PRESENT"),
                        attendee(representative, REPRESENTATIVE, attendance)),
                explanations,
                List.of(
                        point("introduction", 1, true, "", "", null, List.of()),
                        point(
                                treatsNonconformities ? "nonconformities" : "audits",
                                3,
                                false,
                                conclusion,
                                proposal,
                                nothing,
                                decisions),
                        point("recommendations", 12, false, "Bra.", "att fortsätta.", null, List.of()),
                        point("closing", 15, true, "", "", null, List.of())),
                verdicts,
                nonconformities,
                List.of());
    }

    private static Minutes.Attendee attendee(String function, Label label, @Nullable String attendance) {
        return new Minutes.Attendee(1L, "Någon", function, label, "REQUIRED", false, attendance, "", "");
    }

    private static Minutes.Point point(
            String code,
            int number,
            boolean formal,
            String conclusion,
            String proposal,
            @Nullable String nothing,
            List<Minutes.Decision> decisions) {
        return new Minutes.Point(
                code,
                number,
                new Label(code, code),
                formal,
                true,
                false,
                "",
                proposal,
                conclusion,
                nothing,
                List.of(),
                decisions,
                List.of(),
                List.of());
    }

    private static Minutes.Verdict verdict(String criterion) {
        return new Minutes.Verdict(criterion, "YES", "Det syns i siffrorna.");
    }
}
