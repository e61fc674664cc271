package se.genomgang.organisation;

import se.genomgang.kernel.PersonId;

/** An appointment that had not begun before the day was taken back. */
public record AppointmentWithdrawn(PersonId actor, AppointmentFact appointment) implements AppointmentEvent {}
