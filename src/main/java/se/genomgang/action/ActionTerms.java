package se.genomgang.action;

import java.time.LocalDate;
import se.genomgang.kernel.InvalidField;

/** What an action may say: words that tell what is to be done, and a day that can be met. */
final class ActionTerms {

    private static final int LONGEST = 2000;

    private ActionTerms() {}

    /** What is to be done, without blanks around it. */
    static String words(String description) {
        String words = description.strip();
        if (words.isEmpty()) {
            throw new InvalidField("description", "action.invalid.description");
        }
        if (words.length() > LONGEST) {
            throw new InvalidField("description", "action.invalid.descriptionLength", LONGEST);
        }
        return words;
    }

    /** A last day that is not before the decision nor twenty years after it. */
    static LocalDate day(LocalDate decidedOn, LocalDate dueOn) {
        if (dueOn.isBefore(decidedOn)) {
            throw new InvalidField("dueOn", "action.invalid.dueBeforeDecision", decidedOn);
        }
        if (dueOn.isAfter(decidedOn.plusYears(20))) {
            throw new InvalidField("dueOn", "action.invalid.dueTooFar");
        }
        return dueOn;
    }
}
