package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Participants;
import se.genomgang.meeting.Reseating;
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
    private final Reseating reseating;
    private final PersonPicker picker;
    private final Submissions submissions;

    ParticipantController(
            ParticipantPages pages,
            Participants participants,
            Reseating reseating,
            PersonPicker picker,
            Submissions submissions) {
        this.pages = pages;
        this.participants = participants;
        this.reseating = reseating;
        this.picker = picker;
        this.submissions = submissions;
    }

    @GetMapping
    String show(@PathVariable long id, Rights rights, ModelMap model, Locale locale) {
        pages.fill(pages.organised(id, rights), rights.person(), model, locale);
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
        ModelAndView again = again(meeting, "add", rights, locale);
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
        return again(meeting, "guest", rights, locale);
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

    /** Seats as the appointments say today. */
    @PostMapping("/refresh")
    String refresh(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        reseating.refresh(new MeetingId(id), rights);
        Flash.done(redirect, "meeting.flash.reseated");
        return "redirect:" + back(id);
    }

    @PostMapping("/secretary")
    ModelAndView chooseSecretary(
            @PathVariable long id,
            @Valid @ModelAttribute("writer") SecretaryForm form,
            BindingResult errors,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        MeetingView meeting = pages.organised(id, rights);
        if (!errors.hasErrors()) {
            try {
                participants.chooseSecretary(meeting.id(), meant(form), rights);
                Flash.done(redirect, "meeting.flash.secretaryChosen");
                return new ModelAndView("redirect:" + back(id));
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        return again(meeting, "writer", rights, locale);
    }

    @PostMapping("/adjusters")
    ModelAndView chooseAdjusters(
            @PathVariable long id,
            @RequestParam(name = "adjusters", required = false) Long @Nullable [] chosen,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        MeetingView meeting = pages.organised(id, rights);
        Set<PersonId> adjusters = (chosen == null ? List.<Long>of() : Arrays.asList(chosen))
                .stream().filter(Objects::nonNull).map(PersonId::new).collect(Collectors.toSet());
        try {
            participants.chooseAdjusters(meeting.id(), adjusters, rights);
            Flash.done(redirect, "meeting.flash.adjustersChosen");
            return new ModelAndView("redirect:" + back(id));
        } catch (InvalidField objection) {
            ModelAndView again = again(meeting, "", rights, locale);
            again.addObject(
                    "adjusters", adjusters.stream().map(PersonId::toString).toList());
            again.addObject("adjustersObjection", objection.messageKey());
            return again;
        }
    }

    private PersonId meant(SecretaryForm form) {
        Long chosen = form.secretary();
        if (chosen != null && form.amongThoseAtHand()) {
            return new PersonId(chosen);
        }
        String other = form.other() == null ? "" : form.other();
        if (other.isBlank()) {
            throw new InvalidField("other", "meeting.invalid.required");
        }
        return picker.resolve("other", other).id();
    }

    /**
     * @param form the one of the page's forms that was sent, kept as it was typed
     * @throws Refused when the meeting is frozen: no form could be sent right, and the page has none to show it in
     */
    private ModelAndView again(MeetingView meeting, String form, Rights rights, Locale locale) {
        if (meeting.frozen()) {
            throw new Refused(meeting.historical() ? "meeting.refused.historical" : "meeting.refused.frozen");
        }
        ModelAndView again = new ModelAndView("meeting/participants", HttpStatus.UNPROCESSABLE_CONTENT);
        pages.fill(meeting, rights.person(), again.getModelMap(), locale);
        again.getModelMap().remove(form);
        return again;
    }

    private static String back(long id) {
        return "/meetings/" + id + "/participants";
    }
}
