package se.genomgang.organisation.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.Appointments;
import se.genomgang.people.PersonView;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Appointing somebody to a function of a unit, by its head or by those who keep the organisation. */
@Controller
@RequestMapping("/units/{code}/appointments")
class AppointmentController {

    private final AppointmentPages pages;
    private final Appointments appointments;
    private final TypedPerson persons;
    private final Submissions submissions;

    AppointmentController(
            AppointmentPages pages, Appointments appointments, TypedPerson persons, Submissions submissions) {
        this.pages = pages;
        this.appointments = appointments;
        this.persons = persons;
        this.submissions = submissions;
    }

    @GetMapping("/new")
    String start(
            @PathVariable String code,
            @RequestParam String function,
            @RequestParam(defaultValue = "false") boolean deputy,
            @RequestParam(required = false) @Nullable String back,
            Rights rights,
            Model model) {
        AppointPage page = pages.appoint(code, function, deputy, rights);
        model.addAttribute("page", page);
        model.addAttribute(
                "appoint", AppointForm.empty(function, deputy, pages.today(), page.formerId(), Back.known(back)));
        return "organisation/appoint";
    }

    @GetMapping("/persons")
    String persons(
            @PathVariable String code, @RequestParam(defaultValue = "") String person, Rights rights, Model model) {
        pages.mayAppointSomething(code, rights);
        model.addAttribute("suggestions", persons.suggestions(person));
        return "organisation/appoint :: suggestions";
    }

    @PostMapping
    ModelAndView appoint(
            @PathVariable String code,
            @Valid @ModelAttribute("appoint") AppointForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        AppointPage page = pages.appoint(code, form.function(), form.asDeputy(), rights);
        if (!errors.hasErrors()) {
            try {
                PersonView person = persons.resolve(form.person());
                String target = submissions.once(key, rights.person(), () -> {
                    appointments.appoint(form.toCommand(page.unit().id(), person.id()), rights);
                    return Back.to(form.back(), code);
                });
                Flash.done(redirect, "organisation.flash.appointed", person.name());
                return new ModelAndView("redirect:" + target);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView again = new ModelAndView("organisation/appoint", HttpStatus.UNPROCESSABLE_CONTENT);
        again.addObject("page", page);
        again.addObject("suggestions", persons.suggestions(String.valueOf(form.person())));
        return again;
    }

    @GetMapping("/{id}/ending")
    String startEnding(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            Rights rights,
            Model model) {
        EndPage page = pages.end(code, id, rights);
        model.addAttribute("page", page);
        LocalDate lastDay = page.appointment().to() == null
                ? pages.today()
                : page.appointment().to();
        model.addAttribute("end", new EndForm(lastDay, page.appointment().version(), Back.known(back)));
        return "organisation/end";
    }

    @PostMapping("/{id}/ending")
    ModelAndView end(
            @PathVariable String code,
            @PathVariable long id,
            @Valid @ModelAttribute("end") EndForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        EndPage page = pages.end(code, id, rights);
        if (!errors.hasErrors()) {
            try {
                appointments.end(id, form.lastDay(), form.version(), rights);
                Flash.done(
                        redirect, "organisation.flash.ended", page.appointment().name(), form.lastDay());
                return new ModelAndView("redirect:" + Back.to(form.back(), code));
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView again = new ModelAndView("organisation/end", HttpStatus.UNPROCESSABLE_CONTENT);
        again.addObject("page", page);
        return again;
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            Rights rights,
            RedirectAttributes redirect) {
        EndPage page = pages.end(code, id, rights);
        appointments.withdraw(id, rights);
        Flash.done(redirect, "organisation.flash.withdrawn", page.appointment().name());
        return "redirect:" + Back.to(back, code);
    }
}
