package se.genomgang.clock;

import java.time.LocalDate;

/**
 * How the clock was set at start, for the page shell to tell.
 *
 * @param shifted whether the clock was set to another time than the present
 * @param from the day it was at start, in Swedish local time
 */
public record ClockSetting(boolean shifted, LocalDate from) {}
