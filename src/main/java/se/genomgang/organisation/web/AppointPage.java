package se.genomgang.organisation.web;

import org.jspecify.annotations.Nullable;
import se.genomgang.organisation.AppointmentView;
import se.genomgang.organisation.FunctionView;
import se.genomgang.organisation.UnitView;

/**
 * The page where somebody is appointed.
 *
 * @param former who holds a single function now, and leaves the day before the new one begins; null: nobody leaves
 */
record AppointPage(UnitView unit, FunctionView function, boolean deputy, @Nullable AppointmentView former) {

    public long formerId() {
        return former == null ? 0 : former.id();
    }
}
