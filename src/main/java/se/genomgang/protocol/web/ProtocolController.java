package se.genomgang.protocol.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Meetings;
import se.genomgang.organisation.Units;
import se.genomgang.protocol.ProtocolFilter;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.protocol.ProtocolView;
import se.genomgang.protocol.Protocols;

/** Reads minutes: the list, a version, the difference between two, the print view and what is missing. */
@Controller
@RequestMapping("/protocols")
class ProtocolController {

    private final Protocols protocols;
    private final Meetings meetings;
    private final Units units;
    private final Clock clock;

    ProtocolController(Protocols protocols, Meetings meetings, Units units, Clock clock) {
        this.protocols = protocols;
        this.meetings = meetings;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean unregistered,
            @RequestParam(required = false) @Nullable String before,
            Rights rights,
            Model model) {
        var filter = new ProtocolFilter(year, unit.isBlank() ? null : unit, unregistered, before);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", protocols.adjusted(filter));
        model.addAttribute("filter", filter);
        model.addAttribute("units", units.openOn(today));
        model.addAttribute("thisYear", today.getYear());
        model.addAttribute("mayRegister", rights.manager());
        model.addAttribute("mayOrder", rights.auditor() || rights.readsSomeDrafts());
        return "protocol/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable("id") long value, Rights rights, Model model) {
        ProtocolId id = new ProtocolId(value);
        return page(protocols.show(id, rights), rights, model, "protocol/show");
    }

    @GetMapping("/{id}/versions/{number}")
    String version(@PathVariable("id") long value, @PathVariable int number, Rights rights, Model model) {
        ProtocolId id = new ProtocolId(value);
        return page(protocols.show(id, number, rights), rights, model, "protocol/show");
    }

    @GetMapping("/{id}/print")
    String print(
            @PathVariable("id") long value,
            @RequestParam(required = false) @Nullable Integer version,
            Rights rights,
            Model model) {
        ProtocolId id = new ProtocolId(value);
        ProtocolView protocol = version == null ? protocols.show(id, rights) : protocols.show(id, version, rights);
        return page(protocol, rights, model, "protocol/print");
    }

    @GetMapping("/{id}/completeness")
    String completeness(@PathVariable("id") long value, Rights rights, Model model) {
        ProtocolId id = new ProtocolId(value);
        ProtocolView protocol = protocols.show(id, rights);
        if (protocol.completeness() == null) {
            return "redirect:" + protocol.path();
        }
        return page(protocol, rights, model, "protocol/completeness");
    }

    @GetMapping("/{id}/difference")
    String difference(
            @PathVariable("id") long value,
            @RequestParam int from,
            @RequestParam int to,
            Rights rights,
            Model model,
            Locale locale) {
        ProtocolId id = new ProtocolId(value);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("difference", protocols.difference(id, from, to, rights, locale));
        return page(protocols.show(id, to, rights), rights, model, "protocol/difference");
    }

    private String page(ProtocolView protocol, Rights rights, Model model, String template) {
        if (!protocol.meeting().access().readsMinutes()) {
            throw new NotVisible();
        }
        meetings.noteReading(protocol.meeting(), rights);
        ProtocolPages.fill(model, protocol);
        return template;
    }
}
