package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
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
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Participants;
import se.genomgang.meeting.Role;
import se.genomgang.people.PersonView;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Who takes part, who writes and who adjusts. */
@Controller
@RequestMapping("/meetings/{id}/participants")
class ParticipantController {

    private final ParticipantPages pages;
    private final Participants participants;
    private final PersonPicker picker;
    private final Submissions submissions;

    ParticipantController(
            ParticipantPages pages, Participants participants, PersonPicker picker, Submissions submissions) {
        this.pages = pages;
        this.participants = participants;
        this.picker = picker;
        this.submissions = submissions;
    }

    @GetMapping
    String show(@PathVariable long id, Rights rights, ModelMap model, Locale locale) {
        pages.fill(pages.organised(id, rights), model, locale);
        model.addAttribute("add", new PersonForm(""));
        model.addAttribute("guest", new GuestForm("", ""));
        return "meeting/participants";
    }

    @GetMapping("/persons")
    String suggest(@PathVariable long id, @RequestParam(defaultValue = "") String person, Rights rights, Model model) {
        pages.organised(id, rights);
        model.addAttribute("suggestions", picker.suggestions(person));
        return "meeting/_persons :: suggestions";
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long id,
            @Valid @ModelAttribute("add") PersonForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        MeetingView meeting = pages.organised(id, rights);
        if (!errors.hasErrors()) {
            try {
                PersonView person = picker.resolve("person", form.person());
                submissions.once(key, rights.person(), () -> {
                    participants.invite(meeting.id(), person.id(), rights);
                    return back(id);
                });
                Flash.done(redirect, "meeting.flash.participantAdded", person.name());
                return new ModelAndView("redirect:" + back(id));
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView again = again(meeting, locale);
        again.addObject("guest", new GuestForm("", ""));
        again.addObject("suggestions", picker.suggestions(String.valueOf(form.person())));
        return again;
    }

    @PostMapping("/guests")
    ModelAndView addGuest(
            @PathVariable long id,
            @Valid @ModelAttribute("guest") GuestForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        MeetingView meeting = pages.organised(id, rights);
        if (!errors.hasErrors()) {
            try {
                String email = form.email() == null ? "" : form.email();
                submissions.once(key, rights.person(), () -> {
                    participants.addGuest(meeting.id(), form.name(), email, rights);
                    return back(id);
                });
                Flash.done(redirect, "meeting.flash.participantAdded", form.name());
                return new ModelAndView("redirect:" + back(id));
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView again = again(meeting, locale);
        again.addObject("add", new PersonForm(""));
        return again;
    }

    @PostMapping("/{participant}/removal")
    String remove(@PathVariable long id, @PathVariable long participant, Rights rights, RedirectAttributes redirect) {
        participants.remove(new MeetingId(id), participant, rights);
        Flash.done(redirect, "meeting.flash.participantRemoved");
        return "redirect:" + back(id);
    }

    @PostMapping("/{participant}/role")
    String changeRole(
            @PathVariable long id,
            @PathVariable long participant,
            @RequestParam Role role,
            Rights rights,
            RedirectAttributes redirect) {
        participants.changeRole(new MeetingId(id), participant, role, rights);
        Flash.done(redirect, "meeting.flash.roleChanged");
        return "redirect:" + back(id);
    }

    @PostMapping("/secretary")
    String chooseSecretary(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long secretary,
            @RequestParam(defaultValue = "") String other,
            Rights rights,
            RedirectAttributes redirect) {
        pages.organised(id, rights);
        PersonId chosen = other.isBlank() && secretary != null
                ? new PersonId(secretary)
                : picker.resolve("other", other).id();
        participants.chooseSecretary(new MeetingId(id), chosen, rights);
        Flash.done(redirect, "meeting.flash.secretaryChosen");
        return "redirect:" + back(id);
    }

    @PostMapping("/adjusters")
    String chooseAdjusters(
            @PathVariable long id,
            @RequestParam(name = "adjusters", required = false) Long @Nullable [] chosen,
            Rights rights,
            RedirectAttributes redirect) {
        Set<PersonId> adjusters = (chosen == null ? List.<Long>of() : Arrays.asList(chosen))
                .stream().map(PersonId::new).collect(Collectors.toSet());
        participants.chooseAdjusters(new MeetingId(id), adjusters, rights);
        Flash.done(redirect, "meeting.flash.adjustersChosen");
        return "redirect:" + back(id);
    }

    private ModelAndView again(MeetingView meeting, Locale locale) {
        ModelAndView again = new ModelAndView("meeting/participants", HttpStatus.UNPROCESSABLE_CONTENT);
        pages.fill(meeting, again.getModelMap(), locale);
        return again;
    }

    private static String back(long id) {
        return "/meetings/" + id + "/participants";
    }
}
