package se.genomgang.kernel;

import java.time.LocalDate;
import java.util.List;

/**
 * Tells what is to be done, of what a room knows. Implemented by every room that asks something of people; collected into one list, from which the
 * start page, the overview and the reminders are made.
 *
 * <p>A constant number of statements (one, if it can be), whatever the scope and however much there is. Never tells of what the rules have let
 * lapse. What it says follows from the data and the day alone: two who ask at once get the same.
 */
public interface ObligationSource {

    /** The kinds it tells of, in the order they come in a year's work. */
    List<String> kinds();

    /**
     * The obligations in the scope, in any order; every one is {@link ObligationScope#includes(Obligation) included}.
     *
     * @param today the day in Sweden
     */
    List<Obligation> obligations(ObligationScope scope, LocalDate today);
}
