package se.genomgang.protocol;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;

/**
 * One page of the list of adjusted protocols.
 *
 * @param older where the next page begins, or null on the last
 */
public record ProtocolPage(List<Line> lines, @Nullable String older) {

    /** @param version number of the latest adjusted version */
    public record Line(
            ProtocolId id,
            String unitCode,
            Label unit,
            Label kind,
            String number,
            LocalDate date,
            @Nullable LocalDate adjustedOn,
            ProtocolState state,
            int version,
            @Nullable String registrationNumber) {}
}
