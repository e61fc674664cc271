package se.genomgang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Refused;
import se.genomgang.people.People;
import se.genomgang.testing.DatabaseTest;

@DatabaseTest
@DisplayName("Codes are stable, words are dated")
class DatedWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Units units;

    @Autowired
    private Functions functions;

    @Autowired
    private People people;

    private OrganisationFixture given;

    @BeforeEach
    void given() {
        given = new OrganisationFixture(people, units);
    }

    @ParameterizedTest(name = "on {0} the support unit is called {1}")
    @CsvSource({"2016-01-20, UF", "2019-12-31, UF", "2020-01-01, GVS", "2022-12-31, GVS", "2024-04-17, VS"})
    void support_unit(LocalDate day, String name) {
        assertThat(units.byCode("vs", day).shortName().sv()).isEqualTo(name);
    }

    @ParameterizedTest(name = "on {0} the {1} is called {2}")
    @CsvSource({
        "2016-01-20, environmental-manager, Miljöchef",
        "2020-12-31, environmental-manager, Miljöchef",
        "2024-04-17, environmental-manager, Hållbarhetschef",
        "2016-01-20, university-director, Förvaltningschef",
        "2024-04-17, university-director, Universitetsdirektör",
        "1999-01-01, head-of-school, Skolchef"
    })
    void functions(LocalDate day, String code, String label) {
        assertThat(functions.label(code, day).sv()).isEqualTo(label);
    }

    @Test
    @DisplayName("a new name holds from its day; earlier days keep the old one")
    void rename() {
        UnitView school = given.school();

        units.rename(rename(school, TODAY.plusDays(30)), given.keeper());

        assertThat(units.get(school.id(), TODAY.plusDays(29)).name()).isEqualTo(school.name());
        assertThat(units.get(school.id(), TODAY.plusDays(30)).name().sv()).isEqualTo("Nya skolan");
        assertThat(units.names(school.id())).extracting(UnitNameView::to).containsExactly(null, TODAY.plusDays(29));
    }

    @Test
    @DisplayName("two names cannot begin the same day")
    void same_day() {
        UnitView school = given.school();
        units.rename(rename(school, TODAY), given.keeper());

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> units.rename(rename(school, TODAY), given.keeper()));
    }

    @Test
    @DisplayName("a unit's code is taken once and for all")
    void code_taken() {
        UnitView school = given.school();
        OpenUnit again = new OpenUnit(school.code(), school.kind(), school.shortName(), school.name(), TODAY);

        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> units.open(again, given.keeper()));
    }

    @Test
    @DisplayName("the central unit is not closed, nor a unit twice, nor by a head")
    void closing() {
        UnitView school = given.school();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> units.close(close(school), given.head(school.id())));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> units.close(close(units.central(TODAY)), given.keeper()));

        units.close(close(school), given.keeper());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> units.close(close(school), given.keeper()));
        assertThat(units.openOn(TODAY)).extracting(UnitView::code).contains(school.code());
        assertThat(units.openOn(TODAY.plusDays(1))).extracting(UnitView::code).doesNotContain(school.code());
    }

    private static CloseUnit close(UnitView unit) {
        return new CloseUnit(unit.id(), TODAY, null, null);
    }

    private static RenameUnit rename(UnitView unit, LocalDate from) {
        return new RenameUnit(unit.id(), new Label("NS", "NS"), new Label("Nya skolan", "The new school"), from, null);
    }
}
