package se.genomgang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.genomgang.deadline.Due;
import se.genomgang.deadline.Ladder;
import se.genomgang.deadline.PersonRef;
import se.genomgang.deadline.Rung;
import se.genomgang.deadline.Standing;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;

@DisplayName("Who is told of an obligation")
class CallsTests {

    private static final UnitId CENTRAL = new UnitId(1);
    private static final UnitId SCHOOL = new UnitId(2);
    private static final PersonId MANAGER = new PersonId(10);
    private static final PersonId HEAD = new PersonId(20);
    private static final PersonId REPRESENTATIVE = new PersonId(21);
    private static final PersonId RESPONSIBLE = new PersonId(30);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);

    private final Map<Grant, List<PersonId>> holders = new HashMap<>();
    private final Ladder ladder = new Ladder(
            "action.due", null, true, Map.of(Rung.REMINDER, -7, Rung.OVERDUE, 1, Rung.HEAD, 7, Rung.MANAGER, 14), 0);

    @BeforeEach
    void everyone_is_there() {
        holders.put(new Grant(Capacity.MANAGER, CENTRAL), List.of(MANAGER));
        holders.put(new Grant(Capacity.HEAD, SCHOOL), List.of(HEAD));
        holders.put(new Grant(Capacity.REPRESENTATIVE, SCHOOL), List.of(REPRESENTATIVE));
    }

    @Test
    @DisplayName(
            "first the one who is to meet it, with a copy to the representative; late, the head of the unit and then the environmental manager")
    void up_the_ladder() {
        Owner responsible = new Owner.Assigned(RESPONSIBLE);

        assertThat(told(responsible, DUE.minusDays(8))).isEmpty();
        assertThat(told(responsible, DUE)).containsExactly("REMINDER 30 OWNER", "REMINDER 21 COPY");
        assertThat(told(responsible, DUE.plusDays(7)))
                .containsExactly(
                        "REMINDER 30 OWNER", "REMINDER 21 COPY", "OVERDUE 30 OWNER", "OVERDUE 21 COPY", "HEAD 20 HEAD");
        assertThat(told(responsible, DUE.plusDays(14))).endsWith("HEAD 20 HEAD", "MANAGER 10 MANAGER");
    }

    @Test
    @DisplayName("the representative has no copy of what is the representative's own")
    void no_copy_of_ones_own() {
        assertThat(told(new Owner.Assigned(REPRESENTATIVE), DUE)).containsExactly("REMINDER 21 OWNER");
    }

    @Test
    @DisplayName("nobody is told of their own lateness as somebody's superior")
    void not_ones_own_superior() {
        assertThat(told(new Owner.Assigned(HEAD), DUE.plusDays(20)))
                .contains("OVERDUE 20 OWNER", "MANAGER 10 MANAGER")
                .doesNotContain("HEAD 20 HEAD");
    }

    @Test
    @DisplayName(
            "where the function is vacant the head of the unit, and where there is no head the environmental manager")
    void vacant() {
        Owner representative = new Owner.Holder(Capacity.REPRESENTATIVE, SCHOOL);
        holders.remove(new Grant(Capacity.REPRESENTATIVE, SCHOOL));
        assertThat(told(representative, DUE)).containsExactly("REMINDER 20 OWNER");

        holders.remove(new Grant(Capacity.HEAD, SCHOOL));
        assertThat(told(representative, DUE)).containsExactly("REMINDER 10 OWNER");
        assertThat(told(representative, DUE.plusDays(14))).containsExactly("REMINDER 10 OWNER", "OVERDUE 10 OWNER");
    }

    @Test
    @DisplayName("a kind without a ladder tells nobody")
    void without_a_ladder() {
        var calls = new Calls(Map.of(), grant -> List.of(HEAD), CENTRAL);
        assertThat(calls.of(due(new Owner.Assigned(RESPONSIBLE)), DUE.plusYears(1)))
                .isEmpty();
    }

    private List<String> told(Owner owner, LocalDate today) {
        var calls = new Calls(Map.of(ladder.kind(), ladder), grant -> holders.getOrDefault(grant, List.of()), CENTRAL);
        return calls.of(due(owner), today).stream()
                .map(call -> call.rung() + " " + call.recipient() + " " + call.part())
                .toList();
    }

    private Due due(Owner owner) {
        List<PersonId> owners = owner instanceof Owner.Holder holder
                ? holders.getOrDefault(new Grant(holder.capacity(), holder.unit()), List.of())
                : List.of(((Owner.Assigned) owner).person());
        return new Due(
                obligation(owner),
                DUE,
                Standing.AHEAD,
                owners.stream()
                        .map(person -> new PersonRef(person, "Någon", null))
                        .toList());
    }

    private static Obligation obligation(Owner owner) {
        return new Obligation(
                new ObligationKey("action.due", "7"),
                SCHOOL,
                owner,
                LocalDate.of(2026, 10, 1),
                DUE,
                null,
                true,
                Basis.decided("LG 1-2026 § 3"),
                Wording.of("title"),
                Wording.of("place"),
                "button",
                "/actions/7");
    }
}
