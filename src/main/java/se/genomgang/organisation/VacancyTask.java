package se.genomgang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;

/**
 * A vacancy as a task for whoever fills it.
 *
 * @param unitCode in addresses
 * @param unitName short name of the unit
 * @param headDecides whether the unit's own head fills it; otherwise those who keep the organisation
 * @param since the first day without a holder: the day after the last one's last, or the unit's first
 * @param central the unit of the environmental manager; null where there is none
 */
public record VacancyTask(
        UnitId unit,
        String unitCode,
        Label unitName,
        String functionCode,
        Label function,
        boolean headDecides,
        LocalDate since,
        @Nullable UnitId central) {}
