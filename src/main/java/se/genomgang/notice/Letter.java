package se.genomgang.notice;

import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;
import se.genomgang.kernel.Wording;

/**
 * A letter to be sent to one person. What it says is not in it: the {@link LetterWriter} of its kind writes it when it is delivered.
 *
 * @param kind which writer writes it: {@code deadlines}, {@code summons}, {@code password}; a word for it stands under {@code notice.kind.}
 * @param recipient to whom
 * @param about the one thing it is about, usually a meeting; null for none or several
 * @param why why this person gets it, said at its foot and in the list of what was sent
 * @param urgency when it may be sent
 */
public record Letter(String kind, PersonId recipient, @Nullable Subject about, Wording why, Urgency urgency) {}
