package se.genomgang.people;

/**
 * Tells which capacities a person holds. Implemented by the room that keeps appointments.
 *
 * <p>The answer is a query and not its result, so that account and rights are read together, in one statement at every request.
 */
public interface RightsSource {

    /**
     * A {@code select}, one row for each capacity that the person {@code :person} holds in a unit on the day {@code :today}, as holder or as
     * named deputy. It uses no other parameters and its columns are, in any order:
     *
     * <ul>
     *   <li>{@code capacity}: name of a {@link se.genomgang.kernel.Capacity}
     *   <li>{@code unit_id}
     *   <li>{@code function_sv}, {@code function_en}: label of the function that gives it, valid that day
     *   <li>{@code unit_sv}, {@code unit_en}: short name of the unit, valid that day
     * </ul>
     */
    String grantsQuery();
}
