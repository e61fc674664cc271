package se.genomgang.organisation;

import java.util.Map;
import se.genomgang.kernel.Rights;

/** A part of a unit's page that belongs to a room above; implemented there, collected by the page. */
public interface UnitSection {

    /** Position on the page, ascending. */
    int order();

    /** Template and fragment, e.g. {@code action/unit :: openActions}; it reads what {@link #model} gives. */
    String fragment();

    /** What the fragment shows, under names that begin with the room's own; added to the page's model. */
    Map<String, Object> model(UnitView unit, Rights rights);
}
