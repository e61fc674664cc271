package se.genomgang.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.genomgang.kernel.UnitKind.CENTRAL;
import static se.genomgang.kernel.UnitKind.SCHOOL;
import static se.genomgang.kernel.UnitKind.SUPPORT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitKind;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
class DeliveredRoutineTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Routines routines;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("The change log holds 00, 01 and 02 and the draft 2024, dated as in R §8 and Å")
    void change_log() {
        assertThat(routines.versions()).extracting(RoutineView::code).contains("2024", "02", "01", "00");
        assertThat(version("00").dated()).isEqualTo("2014-09-03");
        assertThat(version("01").dated()).isEqualTo("2015-03-27");
        assertThat(version("02").dated()).isEqualTo("2016-01-20");
        assertThat(version("2024").dated()).isEqualTo("2024-04-17");
        assertThat(version("2024").draft()).isTrue();
        assertThat(version("01").hasRules()).isFalse();
    }

    @Test
    @DisplayName("Version 02 is in force, also for the days before it, whose rules are not known")
    void in_force() {
        assertThat(routines.inForceOn(TODAY).code()).isEqualTo("02");
        assertThat(routines.inForceOn(LocalDate.of(2016, 1, 20)).code()).isEqualTo("02");
        assertThat(routines.inForceOn(LocalDate.of(2014, 12, 1)).code()).isEqualTo("02");
    }

    @Test
    @DisplayName(
            "One review and one follow-up shall be held every year, by every school, the support unit and the top management (R §5)")
    void kinds_of_version_02() {
        assertThat(routines.kindsInForce(TODAY)).extracting(KindView::code).containsExactly("review", "follow-up");
        assertThat(routines.kindsInForce(TODAY)).allSatisfy(kind -> {
            assertThat(kind.unitKinds()).containsExactlyInAnyOrder(CENTRAL, SCHOOL, SUPPORT);
            assertThat(List.of(CENTRAL, SCHOOL, SUPPORT)).allSatisfy(unit -> assertThat(
                            routines.rules(kind.id(), unit).occurrenceStrength())
                    .isEqualTo(Strength.SHALL));
        });
    }

    @Test
    @DisplayName("The review shall be held in February–March by schools and VS, in April centrally (R §5)")
    void review_windows() {
        for (int year = 2024; year <= 2040; year++) {
            for (UnitKind unit : List.of(SCHOOL, SUPPORT)) {
                assertThat(rules("02", "review", unit).windowFrom(year)).isEqualTo(LocalDate.of(year, 2, 1));
                assertThat(rules("02", "review", unit).windowTo(year)).isEqualTo(LocalDate.of(year, 3, 31));
            }
            assertThat(rules("02", "review", CENTRAL).windowFrom(year)).isEqualTo(LocalDate.of(year, 4, 1));
            assertThat(rules("02", "review", CENTRAL).windowTo(year)).isEqualTo(LocalDate.of(year, 4, 30));
        }
        assertThat(windowStrength("review", SCHOOL)).isEqualTo(Strength.SHALL);
    }

    @Test
    @DisplayName("The follow-up should be held by the end of October by schools and VS, of November centrally (R §5)")
    void follow_up_windows() {
        assertThat(rules("02", "follow-up", SCHOOL).windowTo(2026)).isEqualTo("2026-10-31");
        assertThat(rules("02", "follow-up", SUPPORT).windowTo(2026)).isEqualTo("2026-10-31");
        assertThat(rules("02", "follow-up", CENTRAL).windowTo(2026)).isEqualTo("2026-11-30");
        assertThat(windowStrength("follow-up", SCHOOL)).isEqualTo(Strength.SHOULD);
    }

    @Test
    @DisplayName(
            "Protocols reach the environmental manager by 31 March and 31 October; nothing is set centrally (R §5)")
    void protocol_deadlines() {
        assertThat(rules("02", "review", SCHOOL).protocolDueOn(2026)).contains(LocalDate.of(2026, 3, 31));
        assertThat(rules("02", "follow-up", SUPPORT).protocolDueOn(2026)).contains(LocalDate.of(2026, 10, 31));
        assertThat(rules("02", "review", CENTRAL).protocolDueOn(2026)).isEmpty();
        assertThat(rules("02", "follow-up", CENTRAL).protocolDueOn(2026)).isEmpty();
    }

    @Test
    @DisplayName(
            "At least the head, the administrative manager and the environmental representative shall attend a unit's review (R §5)")
    void attendance_in_units() {
        assertThat(rules("02", "review", SCHOOL).requiredFunctions())
                .containsExactly("head-of-school", "administrative-manager", "environmental-representative");
        assertThat(rules("02", "review", SUPPORT).requiredFunctions())
                .containsExactly("university-director", "administrative-manager", "environmental-representative");
        assertThat(rules("02", "review", SCHOOL).attendanceStrength()).isEqualTo(Strength.SHALL);
        assertThat(rules("02", "follow-up", SCHOOL).attendanceStrength()).isEqualTo(Strength.SHOULD);
    }

    @Test
    @DisplayName(
            "The central review is held by the president, the university director, the vice president and the environmental manager (R §5)")
    void attendance_centrally() {
        assertThat(rules("02", "review", CENTRAL).requiredFunctions())
                .containsExactly("president", "university-director", "vice-president", "environmental-manager");
    }

    @Test
    @DisplayName(
            "The summons shall be sent 14 days before (this product's default), the material should be 7 days before (R §5)")
    void lead_times() {
        MeetingRules review = rules("02", "review", SCHOOL);
        assertThat(review.summons()).isEqualTo(new LeadTime(14, Strength.SHALL, "R §5, product"));
        assertThat(review.material()).isEqualTo(new LeadTime(7, Strength.SHOULD, "R §5"));
    }

    @Test
    @DisplayName("The 15 points stand in R's order with R's own titles (R §5)")
    void fifteen_points() {
        assertThat(rules("02", "review", SCHOOL).agenda().stream()
                        .map(AgendaRule::title)
                        .map(Label::sv))
                .containsExactly(
                        "Inledning",
                        "Föregående möte och tidigare beslutade åtgärder",
                        "Resultat från interna och externa revisioner",
                        "Information från externa intressenter inklusive klagomål",
                        "Resultat från utvärdering av hur lagar och andra krav uppfylls",
                        "Uppföljning av miljöprestanda",
                        "Uppfyllande av övergripande och detaljerade mål",
                        "Status för avvikelser, korrigerande och förebyggande åtgärder",
                        "Förändrade förhållanden, inklusive utveckling av lagar och andra krav som kan relatera till KTH:s miljöaspekter",
                        "KTH:s policy för hållbar utvecklings relevans",
                        "Miljöorganisation och resurser",
                        "Rekommendationer/förslag till vidare arbete och förbättringar",
                        "Övrigt",
                        "Nästa möte för ledningens genomgång",
                        "Mötet avslutas");
    }

    @Test
    @DisplayName("All points are mandatory at a review; points 1, 13, 14 and 15 are formal (R §5)")
    void review_agenda() {
        List<AgendaRule> agenda = rules("02", "review", CENTRAL).agenda();
        assertThat(agenda).allMatch(AgendaRule::mandatory);
        assertThat(agenda.stream().filter(AgendaRule::formal).map(AgendaRule::position))
                .containsExactly(1, 13, 14, 15);
    }

    @Test
    @DisplayName(
            "A follow-up always treats decided actions and objectives, and begins with them; other points are chosen as needed (R §5)")
    void follow_up_agenda() {
        List<AgendaRule> agenda = rules("02", "follow-up", SCHOOL).agenda();
        assertThat(agenda.stream().filter(AgendaRule::mandatory).map(AgendaRule::code))
                .containsExactly("introduction", "previous", "objectives", "other", "next-meeting", "closing");
        assertThat(agenda)
                .extracting(AgendaRule::position)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(15);
        assertThat(agenda.stream().filter(point -> !point.mandatory()).map(AgendaRule::inclusion))
                .containsOnly(Inclusion.CHOSEN);
    }

    @Test
    @DisplayName("The points cover every clause of ISO 14001:2015 9.3 a–g")
    void iso_clauses() {
        String clauses = String.join(
                " ",
                rules("02", "review", SCHOOL).agenda().stream()
                        .map(AgendaRule::clause)
                        .toList());
        assertThat(clauses).contains("9.3 a", "b1–b4", "b2", "9.3 c", "d1", "d2", "d3", "d4", "9.3 e", "f", "9.3 g");
    }

    @Test
    @DisplayName("What the standard asks for and R lacks are questions under points 9 and 12")
    void prompts() {
        assertThat(prompts(9))
                .containsExactly(
                        "external-internal-issues",
                        "interested-parties-needs",
                        "environmental-aspects",
                        "risks-and-opportunities",
                        "climate");
        assertThat(prompts(12)).containsExactly("integration", "strategic-direction");
    }

    @Test
    @DisplayName(
            "The record shall show conclusions, proposals, attendance, verdict, decisions, writer and what is kept (R §5, §6)")
    void record_rules() {
        assertThat(RecordRule.values())
                .allMatch(rule -> rules("02", "review", SCHOOL).shall(rule));
        assertThat(routines.book("02").record())
                .allMatch(ruling -> !ruling.source().isEmpty());
    }

    @Test
    @DisplayName(
            "Draft 2024: reviews in March and by 15 December, centrally in April and by 31 December, no protocol deadline (Å)")
    void draft_2024() {
        assertThat(rules("2024", "spring-review", SCHOOL).windowFrom(2026)).isEqualTo("2026-03-01");
        assertThat(rules("2024", "spring-review", SCHOOL).windowTo(2026)).isEqualTo("2026-03-31");
        assertThat(rules("2024", "spring-review", CENTRAL).windowTo(2026)).isEqualTo("2026-04-30");
        assertThat(rules("2024", "autumn-review", SUPPORT).windowTo(2026)).isEqualTo("2026-12-15");
        assertThat(rules("2024", "autumn-review", CENTRAL).windowTo(2026)).isEqualTo("2026-12-31");
        for (KindRules kind : routines.book("2024").kinds()) {
            assertThat(kind.schedules()).allMatch(schedule -> schedule.protocolDue() == null);
            assertThat(kind.agenda()).hasSize(15).allMatch(AgendaRule::mandatory);
        }
        assertThat(rules("2024", "spring-review", CENTRAL).requiredFunctions())
                .containsExactly("president", "university-director");
    }

    @Test
    @DisplayName("Every rule quotes where it is written")
    void sources() {
        for (String code : List.of("02", "2024")) {
            for (KindRules kind : routines.book(code).kinds()) {
                assertThat(kind.source()).isNotEmpty();
                assertThat(kind.summons().source()).isNotEmpty();
                assertThat(kind.material().source()).isNotEmpty();
                assertThat(kind.agenda()).noneMatch(point -> point.source().isEmpty());
                assertThat(kind.schedules())
                        .noneMatch(schedule -> schedule.source().isEmpty()
                                || schedule.attendanceSource().isEmpty()
                                || (schedule.protocolDue() != null
                                        && schedule.protocolSource().isEmpty()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update routine_version set change_sv = '' where code = '02'",
                "delete from routine_version where code = '00'",
                "update routine_point set title_sv = '' where kind_id = (select min(id) from routine_meeting_kind)",
                "delete from routine_prompt where id = 1",
                "update routine_schedule set window_to = '12-31' where kind_id = (select min(id) from routine_meeting_kind)",
                "delete from routine_required_function where schedule_id = 1",
                "update routine_record_rule set strength = 'OFF' where routine_id = (select id from routine_version where code = '02')",
                "update routine_meeting_kind set routine_id = (select id from routine_version where code = '2024') where code = 'review'",
                "insert into routine_record_rule (routine_id, code, strength, source) select id, 'NEW', 'OFF', '' from routine_version where code = '02'"
            })
    @DisplayName("The database itself refuses to change a routine in force")
    void in_force_is_fixed(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is refused");
    }

    private RoutineView version(String code) {
        return routines.book(code).routine();
    }

    private List<String> prompts(int position) {
        return rules("02", "review", SCHOOL).agenda().get(position - 1).prompts().stream()
                .map(PromptRule::code)
                .toList();
    }

    private Strength windowStrength(String kind, UnitKind unit) {
        return routines.book("02")
                .kind(kind)
                .orElseThrow()
                .schedule(unit)
                .orElseThrow()
                .window()
                .strength();
    }

    private MeetingRules rules(String version, String kind, UnitKind unit) {
        return routines.rules(routines.book(version).kind(kind).orElseThrow().id(), unit);
    }
}
