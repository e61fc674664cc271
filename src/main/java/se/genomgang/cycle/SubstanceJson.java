package se.genomgang.cycle;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How what an activity said is kept. */
final class SubstanceJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SubstanceJson() {}

    static String write(Substance substance) {
        return JSON.writeValueAsString(substance);
    }

    static @Nullable Substance read(@Nullable String kept) {
        return kept == null ? null : JSON.readValue(kept, Substance.class);
    }
}
