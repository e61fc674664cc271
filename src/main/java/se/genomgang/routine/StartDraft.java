package se.genomgang.routine;

import java.time.LocalDate;
import se.genomgang.kernel.Label;

/**
 * Start a draft as a copy of a version.
 *
 * @param copyOf code of the version to copy
 * @param code name of the new version, unused so far
 * @param dated the day the document bears
 * @param change its line in the change log
 */
public record StartDraft(String copyOf, String code, LocalDate dated, Label change) {}
