package se.genomgang.organisation;

import se.genomgang.kernel.Capacity;

/** Who heads or represents a unit. */
public record Lead(Capacity capacity, String name) {}
