package se.genomgang.organisation;

import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;

/**
 * A vacancy as a task for whoever fills it.
 *
 * @param unitCode in addresses
 * @param unitName short name of the unit
 * @param headDecides whether the unit's own head fills it; otherwise those who keep the organisation
 */
public record VacancyTask(
        UnitId unit, String unitCode, Label unitName, String functionCode, Label function, boolean headDecides) {}
