package se.genomgang.compilation;

import java.time.Instant;

/**
 * A compilation that was made, as it then was.
 *
 * @param number within its year and kind
 * @param hash SHA-256 of the content as it is kept
 */
public record Compilation(long id, int number, Instant madeAt, String madeBy, String hash, Compiled content) {}
