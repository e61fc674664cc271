package se.genomgang.meeting.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.SavedText;
import se.genomgang.web.Dates;
import se.genomgang.web.Flash;

/** Saves the texts of a point: as one types, or by the button. */
@Controller
class TextController {

    private final AgendaWork work;
    private final Tools tools;
    private final Dates dates;

    TextController(AgendaWork work, Tools tools, Dates dates) {
        this.work = work;
        this.tools = tools;
        this.dates = dates;
    }

    @PostMapping(path = "/meetings/{meeting}/points/{position}/texts/{kind}", headers = "!X-Autosave")
    String save(
            @PathVariable long meeting,
            @PathVariable int position,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String from,
            Rights rights,
            RedirectAttributes redirect) {
        work.saveText(new MeetingId(meeting), position, code, kind, text, version, rights);
        Flash.done(redirect, "meeting.flash.textSaved", position);
        return Back.to(meeting, position, from);
    }

    @PostMapping(path = "/meetings/{meeting}/points/{position}/texts/{kind}", headers = "X-Autosave")
    @ResponseBody
    Map<String, Object> autosave(
            @PathVariable long meeting,
            @PathVariable int position,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int version,
            Rights rights) {
        SavedText saved = work.saveText(new MeetingId(meeting), position, code, kind, text, version, rights);
        return Map.of("version", saved.version(), "savedAt", dates.clock(saved.savedAt()));
    }

    /** What the typed text will look like in the protocol. */
    @PostMapping("/meetings/{meeting}/points/{position}/preview")
    String preview(
            @PathVariable long meeting,
            @PathVariable int position,
            @RequestParam(defaultValue = "") String text,
            Rights rights,
            Model model) {
        tools.toWrite(meeting, position, rights);
        model.addAttribute("text", text.substring(0, Math.min(text.length(), AgendaWork.TEXT_LIMIT)));
        return "meeting/_text :: preview";
    }
}
