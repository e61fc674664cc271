package se.genomgang.cycle.web;

import java.util.List;
import se.genomgang.cycle.UnitComparison;

/** The comparison of units as it is shown: its rows under headings such as "Juni–juli". */
public record ComparisonPage(UnitComparison comparison, List<Section> sections) {

    public record Section(String title, List<UnitComparison.Row> rows) {}
}
