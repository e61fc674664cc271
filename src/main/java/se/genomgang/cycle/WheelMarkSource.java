package se.genomgang.cycle;

import java.time.LocalDate;
import java.util.List;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitView;

/** Meetings and what the routine sets, for the wheel: known by rooms above, which implement this. */
public interface WheelMarkSource {

    /** What the person may see of a unit's year, in no particular order. */
    List<WheelMark> marks(UnitView unit, int year, Rights rights, LocalDate today);
}
