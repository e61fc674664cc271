package se.genomgang.organisation.web;

import java.util.List;
import se.genomgang.organisation.UnitView;

/**
 * A unit in the list.
 *
 * @param heads names of those who head it
 * @param representatives names of its management representatives
 * @param vacancies how many expected functions nobody holds
 */
record UnitRow(UnitView unit, List<String> heads, List<String> representatives, int vacancies) {}
