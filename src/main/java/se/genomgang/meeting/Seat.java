package se.genomgang.meeting;

import java.util.ArrayList;
import java.util.List;
import se.genomgang.organisation.Holder;

/** A place at the table that follows from an appointment. */
record Seat(Holder holder, Role role) {

    /**
     * Required functions first, in the routine's order: whoever holds them, or the named deputy where nobody does. Then the unit's head and its
     * representative, unless they sit there already. A function that is vacant has no seat.
     */
    static List<Seat> proposed(
            List<Holder> holders, List<String> required, List<Holder> heads, List<Holder> representatives) {
        List<Seat> seats = new ArrayList<>();
        for (String function : required) {
            filling(holders, function).forEach(holder -> seats.add(new Seat(holder, Role.REQUIRED)));
        }
        heads.stream().limit(1).forEach(head -> invite(seats, head));
        representatives.stream().limit(1).forEach(representative -> invite(seats, representative));
        return seats;
    }

    private static List<Holder> filling(List<Holder> holders, String function) {
        List<Holder> ordinary = holders.stream()
                .filter(holder -> holder.functionCode().equals(function) && !holder.deputy())
                .toList();
        return !ordinary.isEmpty()
                ? ordinary
                : holders.stream()
                        .filter(holder -> holder.functionCode().equals(function))
                        .toList();
    }

    private static void invite(List<Seat> seats, Holder holder) {
        boolean seated = seats.stream().anyMatch(seat -> seat.holder().person().equals(holder.person()));
        if (!seated) {
            seats.add(new Seat(holder, Role.INVITED));
        }
    }
}
