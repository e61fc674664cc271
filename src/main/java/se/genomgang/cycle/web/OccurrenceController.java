package se.genomgang.cycle.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import se.genomgang.cycle.OccurrenceSheet;
import se.genomgang.cycle.OccurrenceState;
import se.genomgang.cycle.Occurrences;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Choice;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Says how far an activity has come: done in one step, anything else by a form. */
@Controller
@RequestMapping("/cycle/occurrences/{id}")
class OccurrenceController {

    private final Occurrences occurrences;
    private final CycleWords words;
    private final Submissions submissions;

    OccurrenceController(Occurrences occurrences, CycleWords words, Submissions submissions) {
        this.occurrences = occurrences;
        this.words = words;
        this.submissions = submissions;
    }

    @ModelAttribute("states")
    List<Choice> states() {
        return Arrays.stream(OccurrenceState.values())
                .map(state -> Choice.keyed(state, "cycle.state." + state))
                .toList();
    }

    @GetMapping
    ModelAndView marking(@PathVariable long id, Rights rights, Locale locale) {
        OccurrenceSheet sheet = occurrences.ready(id, rights);
        return page(sheet, locale).addObject("occurrenceForm", OccurrenceForm.from(sheet.time()));
    }

    @PostMapping
    ModelAndView mark(
            @PathVariable long id,
            @Valid @ModelAttribute("occurrenceForm") OccurrenceForm form,
            BindingResult errors,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        OccurrenceSheet sheet = occurrences.ready(id, rights);
        if (!errors.hasErrors()) {
            try {
                occurrences.mark(id, form.toCommand(), rights);
                Flash.done(redirect, "cycle.flash.marked");
                return new ModelAndView("redirect:" + place(sheet));
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView again = page(sheet, locale);
        again.addAllObjects(errors.getModel());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** @param start whether it was said on the start page, which is then shown again */
    @PostMapping("/done")
    String done(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean start,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        OccurrenceSheet sheet = occurrences.done(id, version, rights);
        Flash.done(redirect, "cycle.flash.doneNamed", sheet.title().in(locale));
        return "redirect:" + (start ? "/" : place(sheet));
    }

    @PostMapping("/attachments")
    String attach(
            @PathVariable long id,
            @RequestParam("file") MultipartFile file,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        String back = "/cycle/occurrences/" + id;
        try {
            submissions.once(key, rights.person(), () -> {
                occurrences.attach(id, Upload.of(file), rights);
                return back;
            });
            Flash.done(redirect, "attachment.flash.added");
        } catch (InvalidField objection) {
            UploadRefusal.show(redirect, back + "/attachments", objection);
        }
        return "redirect:" + back;
    }

    private ModelAndView page(OccurrenceSheet sheet, Locale locale) {
        return new ModelAndView("cycle/occurrence")
                .addObject("sheet", sheet)
                .addObject("when", words.when(sheet.step(), locale))
                .addObject("who", words.who(sheet.step(), locale))
                .addObject(
                        "files",
                        occurrences
                                .files(List.of(sheet.time().id()))
                                .getOrDefault(sheet.time().id(), List.of()))
                .addObject("place", place(sheet));
    }

    private static String place(OccurrenceSheet sheet) {
        return "/cycle/" + sheet.unitCode() + "/" + sheet.year() + "#activity-" + sheet.activity();
    }
}
