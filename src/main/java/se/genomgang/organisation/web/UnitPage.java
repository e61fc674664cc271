package se.genomgang.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.organisation.AppointmentView;
import se.genomgang.organisation.FunctionView;
import se.genomgang.organisation.UnitNameView;
import se.genomgang.organisation.UnitView;

/**
 * A unit's page, everything decided.
 *
 * @param open whether the unit exists today
 * @param otherNames names it has had or will have
 * @param past appointments that have ended
 * @param mayKeep whether the reader renames and closes units
 * @param sections fragments of rooms above
 */
record UnitPage(
        UnitView unit,
        boolean open,
        List<UnitNameView> otherNames,
        List<FunctionRow> functions,
        List<AppointmentView> past,
        boolean mayKeep,
        List<String> sections) {

    /**
     * @param gap what is wrong when nobody holds an expected function
     * @param appoint where the reader appoints a holder; null: may not
     * @param nameDeputy where the reader names a deputy; null: may not, or there is nobody to stand in for
     */
    public record FunctionRow(
            FunctionView function,
            @Nullable Gap gap,
            List<HolderRow> holders,
            List<HolderRow> deputies,
            @Nullable String appoint,
            @Nullable String nameDeputy) {}

    /**
     * A vacancy.
     *
     * @param consequence message key: what does not happen meanwhile
     * @param remedy message key: who fills it
     */
    public record Gap(String consequence, String remedy) {}

    /**
     * @param toCome whether it begins later
     * @param end where the reader ends it; null: may not
     * @param withdraw where the reader takes it back; null: may not, or it has begun
     */
    public record HolderRow(
            AppointmentView appointment, boolean toCome, @Nullable String end, @Nullable String withdraw) {}
}
