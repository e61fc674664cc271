package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;
import se.genomgang.routine.Routines;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;

/** Moving a meeting, or cancelling it, before it is held. */
@Controller
class RescheduleController {

    private final Meetings meetings;
    private final Routines routines;
    private final Clock clock;

    RescheduleController(Meetings meetings, Routines routines, Clock clock) {
        this.meetings = meetings;
        this.routines = routines;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/edit")
    String edit(@PathVariable long id, Rights rights, Model model) {
        MeetingView meeting = ahead(id, rights, "meeting.notAllowed.reschedule", "meeting.refused.rescheduleAfterHeld");
        model.addAttribute("meeting", meeting);
        model.addAttribute("reschedule", RescheduleForm.from(meeting));
        return "meeting/reschedule";
    }

    @PostMapping("/meetings/{id}/edit")
    ModelAndView reschedule(
            @PathVariable long id,
            @Valid @ModelAttribute("reschedule") RescheduleForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        MeetingView meeting = ahead(id, rights, "meeting.notAllowed.reschedule", "meeting.refused.rescheduleAfterHeld");
        if (!errors.hasErrors()) {
            try {
                String reason = form.reason() == null ? "" : form.reason();
                meetings.reschedule(meeting.id(), form.occasion(), reason, form.version(), rights);
                tell(meeting, form.date(), redirect);
                return new ModelAndView("redirect:" + meeting.path());
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        return again("meeting/reschedule", meeting);
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

    /** A day outside the window does not stop anyone: it is said, and recorded. */
    private void tell(MeetingView meeting, LocalDate day, RedirectAttributes redirect) {
        boolean warned = !routines.rules(meeting.kindId(), meeting.unitKind())
                .warningsFor(day, LocalDate.now(clock))
                .isEmpty();
        if (warned) {
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
