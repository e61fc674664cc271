package se.genomgang.kernel;

/**
 * What a fact is about: a type such as {@code meeting}, {@code protocol}, {@code action}, {@code person}, {@code unit}, {@code routine}, and an
 * identity within it.
 */
public record Subject(String type, long id) {}
