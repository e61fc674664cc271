package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.CycleInputs;
import se.genomgang.meeting.CycleInputsAt;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;
import se.genomgang.routine.AgendaRule;
import se.genomgang.routine.PlanningWarning;
import se.genomgang.routine.Routines;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;

/** Moving a meeting, or cancelling it, before it is held. */
@Controller
class RescheduleController {

    private final Meetings meetings;
    private final Routines routines;
    private final CycleInputsAt inputsAt;
    private final Clock clock;

    RescheduleController(Meetings meetings, Routines routines, CycleInputsAt inputsAt, Clock clock) {
        this.meetings = meetings;
        this.routines = routines;
        this.inputsAt = inputsAt;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/edit")
    String edit(@PathVariable long id, Rights rights, Model model) {
        MeetingView meeting = ahead(id, rights, "meeting.notAllowed.reschedule", "meeting.refused.rescheduleAfterHeld");
        model.addAttribute("meeting", meeting);
        model.addAttribute("reschedule", RescheduleForm.from(meeting));
        return "meeting/reschedule";
    }

    /** A day that something speaks against is read about once, and then taken: a rule about time never blocks. */
    @PostMapping("/meetings/{id}/edit")
    ModelAndView reschedule(
            @PathVariable long id,
            @Valid @ModelAttribute("reschedule") RescheduleForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        MeetingView meeting = ahead(id, rights, "meeting.notAllowed.reschedule", "meeting.refused.rescheduleAfterHeld");
        List<PlanningWarning> warnings = warnings(meeting, form.date());
        String seen = form.date() + "|"
                + warnings.stream().map(PlanningWarning::messageKey).toList();
        boolean stopped = !warnings.isEmpty() && !seen.equals(form.accepted());
        if (!errors.hasErrors()) {
            try {
                String reason = form.reason() == null ? "" : form.reason();
                if (!stopped) {
                    meetings.reschedule(meeting.id(), form.occasion(), reason, form.version(), rights);
                    tell(meeting, form.date(), !warnings.isEmpty(), rights, redirect);
                    return new ModelAndView("redirect:" + meeting.path());
                }
                meetings.considerMoving(meeting, form.occasion(), reason);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView again = again("meeting/reschedule", meeting);
        again.addObject("warnings", warnings);
        again.addObject("seen", seen);
        again.addObject("cycle", form.date() == null ? null : cycle(meeting, form.date()));
        again.addObject("stopped", stopped && !errors.hasErrors());
        return again;
    }

    private CycleInputs cycle(MeetingView meeting, LocalDate to) {
        return inputsAt.on(
                meeting.unit(),
                to,
                routines.rules(meeting.kindId(), meeting.unitKind()).agenda().stream()
                        .map(AgendaRule::code)
                        .toList(),
                meeting.id());
    }

    private List<PlanningWarning> warnings(MeetingView meeting, @Nullable LocalDate to) {
        return DayWarnings.ofMoving(
                meeting, routines.rules(meeting.kindId(), meeting.unitKind()), to, LocalDate.now(clock));
    }

    @GetMapping("/meetings/{id}/cancellation")
    String consider(@PathVariable long id, Rights rights, Model model) {
        model.addAttribute(
                "meeting", ahead(id, rights, "meeting.notAllowed.cancel", "meeting.refused.cancelAfterHeld"));
        model.addAttribute("cancel", new CancelForm(""));
        return "meeting/cancel";
    }

    @PostMapping("/meetings/{id}/cancellation")
    ModelAndView cancel(
            @PathVariable long id,
            @Valid @ModelAttribute("cancel") CancelForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        MeetingView meeting = ahead(id, rights, "meeting.notAllowed.cancel", "meeting.refused.cancelAfterHeld");
        if (!errors.hasErrors()) {
            try {
                meetings.cancel(meeting.id(), form.reason(), rights);
                Flash.done(redirect, "meeting.flash.cancelled");
                return new ModelAndView("redirect:" + meeting.path());
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        return again("meeting/cancel", meeting);
    }

    private void tell(MeetingView before, LocalDate day, boolean warned, Rights rights, RedirectAttributes redirect) {
        if (day.getYear() != before.year()) {
            Flash.warning(
                    redirect,
                    "meeting.flash.renumbered",
                    day,
                    meetings.get(before.id(), rights).number());
        } else if (warned) {
            Flash.warning(redirect, "meeting.flash.rescheduledWarned", day);
        } else {
            Flash.done(redirect, "meeting.flash.rescheduled", day);
        }
    }

    private MeetingView ahead(long id, Rights rights, String whoMay, String tooLate) {
        MeetingView meeting = meetings.get(new MeetingId(id), rights);
        if (!meeting.access().organises()) {
            throw new NotAllowed(whoMay);
        }
        if (!meeting.ahead()) {
            throw new Refused(tooLate);
        }
        return meeting;
    }

    private static ModelAndView again(String view, MeetingView meeting) {
        ModelAndView again = new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
        again.addObject("meeting", meeting);
        return again;
    }
}
