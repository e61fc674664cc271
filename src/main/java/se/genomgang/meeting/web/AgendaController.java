package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.AgendaOrder;
import se.genomgang.meeting.MeetingId;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** The agenda's points: those of the routine that are chosen as needed, and the unit's own, added, reworded, moved and removed. */
@Controller
@RequestMapping("/meetings/{meeting}/points")
class AgendaController {

    private static final String TITLE = "meeting.retitle";

    private final AgendaOrder order;
    private final Tools tools;
    private final Submissions submissions;

    AgendaController(AgendaOrder order, Tools tools, Submissions submissions) {
        this.order = order;
        this.tools = tools;
        this.submissions = submissions;
    }

    @PostMapping
    String add(
            @PathVariable long meeting,
            @RequestParam(defaultValue = "") String title,
            SubmissionKey key,
            Rights rights) {
        return "redirect:"
                + submissions.once(key, rights.person(), () -> {
                    int number = order.add(new MeetingId(meeting), title, rights);
                    return Back.path(meeting, number, "");
                });
    }

    /** One of the routine's points that was not chosen when the meeting was planned. */
    @PostMapping("/included")
    String include(@PathVariable long meeting, @RequestParam(defaultValue = "") String code, Rights rights) {
        int number = order.include(new MeetingId(meeting), code, rights);
        return "redirect:" + Back.path(meeting, number, "");
    }

    @GetMapping("/{position}/title")
    ModelAndView title(@PathVariable long meeting, @PathVariable int position, Rights rights) {
        Tools.Place place = tools.toWrite(meeting, position, rights);
        if (!place.point().own()) {
            throw new Refused("meeting.refused.pointOfTheRoutine", position);
        }
        return title(place, new NoteForm(place.point().row().title().sv()));
    }

    @PostMapping("/{position}/title")
    ModelAndView reword(
            @PathVariable long meeting,
            @PathVariable int position,
            @Valid @ModelAttribute("note") NoteForm note,
            BindingResult errors,
            Rights rights) {
        try {
            order.reword(new MeetingId(meeting), position, note.text(), rights);
            return new ModelAndView(Back.to(meeting, position, ""));
        } catch (InvalidField objection) {
            errors.rejectValue(
                    "text", objection.messageKey(), objection.arguments().toArray(), null);
            ModelAndView again = title(tools.toWrite(meeting, position, rights), note);
            again.addObject(BindingResult.MODEL_KEY_PREFIX + "note", errors);
            return Tools.again(again);
        }
    }

    /** The number alone would name another point once this one has moved: sent twice, it would be moved back. */
    @PostMapping("/{position}/move")
    String move(
            @PathVariable long meeting,
            @PathVariable int position,
            @RequestParam(defaultValue = "") String code,
            @RequestParam boolean up,
            SubmissionKey key,
            Rights rights) {
        return "redirect:"
                + submissions.once(
                        key,
                        rights.person(),
                        () -> Back.path(meeting, order.move(new MeetingId(meeting), position, code, up, rights), ""));
    }

    /** The number alone would name the next point once this one is gone: sent twice, both would be removed. */
    @PostMapping("/{position}/removal")
    String remove(
            @PathVariable long meeting,
            @PathVariable int position,
            @RequestParam(defaultValue = "") String code,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        String target = submissions.once(key, rights.person(), () -> {
            order.remove(new MeetingId(meeting), position, code, rights);
            return Back.path(meeting, position - 1, "");
        });
        Flash.done(redirect, "meeting.flash.pointRemoved");
        return "redirect:" + target;
    }

    private ModelAndView title(Tools.Place place, NoteForm note) {
        long meeting = place.work().meeting().id().value();
        ModelAndView page = tools.show(
                place,
                "note",
                TITLE,
                "/meetings/" + meeting + "/points/" + place.point().number() + "/title");
        page.addObject("note", note);
        page.addObject("once", false);
        return page;
    }
}
