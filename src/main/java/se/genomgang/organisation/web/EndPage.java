package se.genomgang.organisation.web;

import se.genomgang.organisation.AppointmentView;
import se.genomgang.organisation.UnitView;

/** The page where an appointment gets its last day. */
record EndPage(UnitView unit, AppointmentView appointment) {}
