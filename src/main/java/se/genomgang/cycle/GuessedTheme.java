package se.genomgang.cycle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an activity is about, where a file says it in words or not at all. */
final class GuessedTheme {

    private static final Map<String, Theme> NAMES = Map.ofEntries(
            Map.entry("möten", Theme.MEETINGS),
            Map.entry("meetings", Theme.MEETINGS),
            Map.entry("revisioner", Theme.AUDITS),
            Map.entry("revision", Theme.AUDITS),
            Map.entry("audits", Theme.AUDITS),
            Map.entry("redovisning", Theme.REPORTING),
            Map.entry("rapportering", Theme.REPORTING),
            Map.entry("reporting", Theme.REPORTING),
            Map.entry("lagar och krav", Theme.LAW),
            Map.entry("lag", Theme.LAW),
            Map.entry("law and requirements", Theme.LAW),
            Map.entry("kemikalier", Theme.CHEMICALS),
            Map.entry("chemicals", Theme.CHEMICALS),
            Map.entry("mål och planer", Theme.OBJECTIVES),
            Map.entry("mål", Theme.OBJECTIVES),
            Map.entry("objectives and plans", Theme.OBJECTIVES),
            Map.entry("kommunikation", Theme.COMMUNICATION),
            Map.entry("communication", Theme.COMMUNICATION));

    /** The first that the title has a word of; the order decides where it has several. */
    private static final List<Map.Entry<Theme, List<String>>> SIGNS = List.of(
            Map.entry(Theme.AUDITS, List.of("revision", "avvikelse", "audit")),
            Map.entry(Theme.MEETINGS, List.of("ledningens", "möte", "nätverk", "meeting", "review")),
            Map.entry(Theme.CHEMICALS, List.of("kemikal", "klara", "lösningsmedel", "köldmedi", "chemical", "solvent")),
            Map.entry(Theme.LAW, List.of("lagbevakning", "lagefterlevnad", "författning", "tillstånd", "legal", "law")),
            Map.entry(Theme.REPORTING, List.of("redovis", "rapport", "indikator", "report")),
            Map.entry(Theme.OBJECTIVES, List.of("mål", "plan", "aspekt", "objective", "target")));

    private GuessedTheme() {}

    /** By its name, in Swedish or English. */
    static Optional<Theme> named(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT).strip()));
    }

    /** From the words of a title; communication when nothing tells. */
    static Theme of(String title) {
        String small = title.toLowerCase(Locale.ROOT);
        return SIGNS.stream()
                .filter(each -> each.getValue().stream().anyMatch(small::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Theme.COMMUNICATION);
    }
}
