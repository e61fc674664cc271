package se.genomgang.routine.web;

import java.util.EnumSet;
import java.util.Set;
import se.genomgang.kernel.UnitKind;

/**
 * A rule as a sentence in the reader's language, taken apart so that the page can mark the word that gives it its strength.
 *
 * @param rule which rule it is; the same in every version
 * @param unitKinds the kinds of unit it binds; empty for all that hold the meeting
 * @param before what stands before the word
 * @param word shall or should; empty when the sentence has none
 * @param after what stands after it
 * @param strength {@code shall}, {@code should} or {@code off}, for the style
 * @param source where the rule is written, in words
 */
public record Line(
        String rule,
        Topic topic,
        Set<UnitKind> unitKinds,
        String before,
        String word,
        String after,
        String strength,
        String source) {

    /** The sentence in one piece. */
    public String text() {
        return before + word + after;
    }

    boolean saysTheSameAs(Line other) {
        return rule.equals(other.rule)
                && text().equals(other.text())
                && source.equals(other.source)
                && unitKinds.isEmpty() == other.unitKinds.isEmpty();
    }

    Line alsoFor(Line other) {
        Set<UnitKind> all = EnumSet.noneOf(UnitKind.class);
        all.addAll(unitKinds);
        all.addAll(other.unitKinds);
        return new Line(rule, topic, all, before, word, after, strength, source);
    }
}
