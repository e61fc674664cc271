package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.attachment.Upload;
import se.genomgang.attachment.UploadRefusal;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.AgendaWork;
import se.genomgang.meeting.MeetingId;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** What is said about a point beside its texts: nothing to report, secrecy, comments, files. */
@Controller
@RequestMapping("/meetings/{meeting}/points/{position}")
class PointController {

    private static final String NOTHING = "meeting.nothing";
    private static final String COMMENT = "meeting.comment";

    private final AgendaWork work;
    private final Tools tools;
    private final Submissions submissions;

    PointController(AgendaWork work, Tools tools, Submissions submissions) {
        this.work = work;
        this.tools = tools;
        this.submissions = submissions;
    }

    @GetMapping("/nothing-to-report")
    ModelAndView nothing(@PathVariable long meeting, @PathVariable int position, Rights rights) {
        return note(tools.toWrite(meeting, position, rights), NOTHING, "/nothing-to-report", new NoteForm(""));
    }

    @PostMapping("/nothing-to-report")
    ModelAndView sayNothing(
            @PathVariable long meeting,
            @PathVariable int position,
            @Valid @ModelAttribute("note") NoteForm note,
            BindingResult errors,
            Rights rights) {
        if (!errors.hasErrors()) {
            try {
                work.sayNothingToReport(new MeetingId(meeting), position, note.text(), rights);
                return new ModelAndView(Back.to(meeting, position, ""));
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        return Tools.again(note(tools.toWrite(meeting, position, rights), NOTHING, "/nothing-to-report", note, errors));
    }

    @PostMapping("/nothing-to-report/withdrawal")
    String reportAfterAll(@PathVariable long meeting, @PathVariable int position, Rights rights) {
        work.reportAfterAll(new MeetingId(meeting), position, rights);
        return Back.to(meeting, position, "");
    }

    @PostMapping("/secrecy")
    String secrecy(
            @PathVariable long meeting, @PathVariable int position, @RequestParam boolean secret, Rights rights) {
        work.keepSecret(new MeetingId(meeting), position, secret, rights);
        return Back.to(meeting, position, "");
    }

    @GetMapping("/comments")
    ModelAndView comments(@PathVariable long meeting, @PathVariable int position, Rights rights) {
        return note(tools.toComment(meeting, position, rights), COMMENT, "/comments", new NoteForm(""));
    }

    @PostMapping("/comments")
    ModelAndView comment(
            @PathVariable long meeting,
            @PathVariable int position,
            @Valid @ModelAttribute("note") NoteForm note,
            BindingResult errors,
            SubmissionKey key,
            Rights rights) {
        if (errors.hasErrors()) {
            return Tools.again(note(tools.toComment(meeting, position, rights), COMMENT, "/comments", note, errors));
        }
        return new ModelAndView("redirect:"
                + submissions.once(key, rights.person(), () -> {
                    work.comment(new MeetingId(meeting), position, note.text(), rights);
                    return Back.path(meeting, position, "");
                }));
    }

    @GetMapping("/attachments")
    ModelAndView files(@PathVariable long meeting, @PathVariable int position, Rights rights) {
        return tools.show(
                tools.toWrite(meeting, position, rights),
                "attachments",
                "meeting.attach",
                path(meeting, position, "/attachments"));
    }

    @PostMapping("/attachments")
    ModelAndView attach(
            @PathVariable long meeting,
            @PathVariable int position,
            @RequestParam("file") MultipartFile file,
            SubmissionKey key,
            Rights rights,
            Model model,
            RedirectAttributes redirect) {
        try {
            submissions.once(key, rights.person(), () -> {
                work.attach(new MeetingId(meeting), position, Upload.of(file), rights);
                return Back.path(meeting, position, "");
            });
        } catch (InvalidField objection) {
            UploadRefusal.show(model, path(meeting, position, "/attachments"), objection);
            return Tools.again(files(meeting, position, rights));
        }
        Flash.done(redirect, "attachment.flash.added");
        return new ModelAndView(Back.to(meeting, position, ""));
    }

    private ModelAndView note(Tools.Place place, String heading, String what, NoteForm note, BindingResult errors) {
        ModelAndView page = note(place, heading, what, note);
        page.addAllObjects(Map.of(BindingResult.MODEL_KEY_PREFIX + "note", errors));
        return page;
    }

    private ModelAndView note(Tools.Place place, String heading, String what, NoteForm note) {
        long meeting = place.work().meeting().id().value();
        ModelAndView page =
                tools.show(place, "note", heading, path(meeting, place.point().number(), what));
        page.addObject("note", note);
        return page;
    }

    private static String path(long meeting, int position, String what) {
        return "/meetings/" + meeting + "/points/" + position + what;
    }
}
