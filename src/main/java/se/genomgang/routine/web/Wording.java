package se.genomgang.routine.web;

import java.util.Arrays;
import java.util.List;
import se.genomgang.routine.Strength;
import se.genomgang.web.Choice;

/** How a rule that is there can be worded. */
public enum Wording {
    SHALL,
    SHOULD;

    static final List<Choice> CHOICES = Arrays.stream(values())
            .map(wording -> Choice.keyed(wording, "routine.strength." + wording))
            .toList();

    Strength strength() {
        return Strength.valueOf(name());
    }

    static Wording of(Strength strength) {
        return strength == Strength.SHOULD ? SHOULD : SHALL;
    }
}
