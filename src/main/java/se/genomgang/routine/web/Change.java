package se.genomgang.routine.web;

/**
 * What a version says otherwise than the one before it.
 *
 * @param about the units or points it is about; empty for all of them
 * @param before what the version before says; empty when it says nothing
 * @param after what this version says; empty when it says nothing
 */
public record Change(String about, String before, String after) {}
