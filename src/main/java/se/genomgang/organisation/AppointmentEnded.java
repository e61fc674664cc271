package se.genomgang.organisation;

import se.genomgang.kernel.PersonId;

/** An appointment was given its last day. */
public record AppointmentEnded(PersonId actor, AppointmentFact appointment) implements AppointmentEvent {}
