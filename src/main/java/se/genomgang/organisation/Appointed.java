package se.genomgang.organisation;

import se.genomgang.kernel.PersonId;

/** A person was given a function in a unit, as holder or deputy. */
public record Appointed(PersonId actor, AppointmentFact appointment) implements AppointmentEvent {}
