package se.genomgang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.genomgang.kernel.Label;
import se.genomgang.meeting.Minutes;

@DisplayName("Who was there, as the minutes list it")
class PresenceTests {

    private static final Label HEAD = new Label("Skolchef", "Head of school");
    private static final Label MANAGER = new Label("Administrativ chef", "Administrative manager");
    private static final Label NONE = new Label("", "");

    @Test
    void one_who_came_instead_is_present_for_the_function_and_the_other_is_absent() {
        Minutes minutes = minutes(
                attendee("Vera Skissqvist", MANAGER, "DEPUTY", "Bo Vikarie", "1-5"),
                attendee("Alva Provlund", HEAD, "PRESENT", "", ""));

        assertThat(Presence.present(minutes))
                .extracting(Presence::name, Presence::function, Presence::deputy, Presence::points)
                .containsExactly(
                        tuple("Alva Provlund", HEAD, false, List.of()),
                        tuple("Bo Vikarie", MANAGER, true, List.of("1–5")));
        assertThat(Presence.absent(minutes)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Vera Skissqvist");
            assertThat(one.replacedBy()).isEqualTo("Bo Vikarie");
            assertThat(one.points()).isEmpty();
        });
    }

    @Test
    void people_stand_by_surname_with_å_ä_ö_last() {
        Minutes minutes = minutes(
                attendee("Anna Öberg", NONE, "PRESENT", "", ""),
                attendee("Örjan Zetterberg", NONE, "PRESENT", "", ""),
                attendee("Bo Åberg", NONE, "PRESENT", "", ""),
                attendee("Cilla Andersson", NONE, "PRESENT", "", ""),
                attendee("David Äng", NONE, "PRESENT", "", ""));

        assertThat(Presence.present(minutes))
                .extracting(Presence::name)
                .containsExactly("Cilla Andersson", "Örjan Zetterberg", "Bo Åberg", "David Äng", "Anna Öberg");
    }

    @Test
    void points_are_one_or_several() {
        assertThat(points("3").severalPoints()).isFalse();
        assertThat(points("3-5").severalPoints()).isTrue();
        assertThat(points("3-5, 8")).satisfies(one -> {
            assertThat(one.severalPoints()).isTrue();
            assertThat(one.firstPoints()).isEqualTo("3–5");
            assertThat(one.lastPoints()).isEqualTo("8");
        });
    }

    private static Presence points(String points) {
        return Presence.present(minutes(attendee("Bo Åberg", HEAD, "PRESENT", "", points)))
                .get(0);
    }

    private static Minutes.Attendee attendee(
            String name, Label function, String attendance, String deputy, String points) {
        return new Minutes.Attendee(1L, name, "x", function, "REQUIRED", false, attendance, deputy, points);
    }

    private static Minutes minutes(Minutes.Attendee... attendees) {
        return new Minutes(
                1,
                "abe",
                NONE,
                NONE,
                "review",
                NONE,
                "1-2026",
                LocalDate.of(2026, 3, 3),
                LocalTime.of(9, 0),
                null,
                null,
                null,
                "",
                "",
                "02",
                null,
                null,
                "",
                null,
                List.of(),
                List.of(attendees),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
