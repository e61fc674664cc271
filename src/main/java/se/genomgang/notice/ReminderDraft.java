package se.genomgang.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.deadline.Due;
import se.genomgang.organisation.Holder;
import se.genomgang.organisation.UnitView;

/**
 * A reminder to a unit, before it is sent.
 *
 * @param representatives who acts for the unit; its head where nobody does
 * @param heads who may have it too
 * @param dues what it tells of as things are now
 * @param lastBy who sent the latest one, or null
 * @param lastAt when that was, or null
 */
public record ReminderDraft(
        UnitView unit,
        List<Holder> representatives,
        List<Holder> heads,
        List<Due> dues,
        @Nullable String lastBy,
        @Nullable Instant lastAt) {}
