package se.genomgang.journal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.journal.JournalFilter;
import se.genomgang.journal.JournalLine;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Choice;

/** The whole journal, for administrators and the environmental manager. */
@Controller
class JournalController {

    private static final int PAGE = 50;

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @GetMapping("/admin/journal")
    String list(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable Long subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "" + Journal.END) long before,
            Rights rights,
            Model model) {
        requireReader(rights);
        var filter = new JournalFilter(person, type.isBlank() ? null : type, subject, from, to);
        List<JournalEntry> found = journal.all(filter, before, PAGE + 1);
        List<JournalEntry> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("lines", JournalLine.of(readable(shown, rights)));
        model.addAttribute("filter", filter);
        model.addAttribute("types", types());
        model.addAttribute("first", before == Journal.END ? null : address(filter, Journal.END));
        model.addAttribute(
                "older",
                found.size() > PAGE ? address(filter, shown.get(PAGE - 1).id()) : null);
        return "journal/index";
    }

    @GetMapping("/admin/journal/verification")
    String verification(Rights rights, Model model) {
        requireReader(rights);
        var broken = journal.firstBroken();
        model.addAttribute("broken", broken.isPresent() ? broken.getAsLong() : null);
        model.addAttribute("size", journal.size());
        return "journal/verification";
    }

    /** An administrator keeps the journal and reads no drafts: what was written stays with those who do. */
    private static List<JournalEntry> readable(List<JournalEntry> entries, Rights rights) {
        return rights.coOrganises()
                ? entries
                : entries.stream().map(JournalEntry::withoutContent).toList();
    }

    private List<Choice> types() {
        List<Choice> choices = new ArrayList<>();
        journal.subjectTypes().forEach(type -> choices.add(Choice.keyed(type, "journal.type." + type)));
        return choices;
    }

    private static String address(JournalFilter filter, long before) {
        var address = UriComponentsBuilder.fromPath("/admin/journal");
        if (!filter.person().isBlank()) {
            address.queryParam("person", "{person}");
        }
        if (filter.subjectType() != null) {
            address.queryParam("type", "{type}");
        }
        return address.queryParamIfPresent("subject", Optional.ofNullable(filter.subjectId()))
                .queryParamIfPresent("from", Optional.ofNullable(filter.from()))
                .queryParamIfPresent("to", Optional.ofNullable(filter.to()))
                .queryParamIfPresent("before", Optional.of(before).filter(id -> id != Journal.END))
                .encode()
                .buildAndExpand(Map.of("person", filter.person(), "type", String.valueOf(filter.subjectType())))
                .toUriString();
    }

    private static void requireReader(Rights rights) {
        if (!rights.keepsOrganisation()) {
            throw new NotVisible();
        }
    }
}
