package se.genomgang.compilation;

import java.util.LinkedHashMap;
import java.util.Map;
import se.genomgang.kernel.PersonId;

/**
 * A season was compiled.
 *
 * @param number within its year and kind
 * @param protocols how many protocols it is read from
 * @param missing how many units it names as missing
 * @param hash SHA-256 of its content
 */
public record CompilationMade(
        PersonId actor, long compilation, int year, String kind, int number, int protocols, int missing, String hash)
        implements CompilationEvent {

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("year", Integer.toString(year));
        details.put("kind", kind);
        details.put("number", Integer.toString(number));
        details.put("protocols", Integer.toString(protocols));
        details.put("missing", Integer.toString(missing));
        details.put("hash", hash);
        return details;
    }
}
