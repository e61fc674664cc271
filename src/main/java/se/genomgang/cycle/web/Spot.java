package se.genomgang.cycle.web;

import java.time.LocalDate;
import se.genomgang.cycle.Theme;

/**
 * What is to have a mark on the wheel.
 *
 * @param theme the ring it lies on
 * @param day the day by which it lies nearest
 * @param shape how far it has come: plan, todo, doing, done, skipped or late
 * @param name what it is, when and how far it has come, in words
 * @param href where it leads
 */
record Spot(Theme theme, LocalDate day, String shape, String name, String href) {}
