package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Attendance;
import se.genomgang.meeting.AttendanceMark;
import se.genomgang.meeting.AttendanceSheet;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Replies;
import se.genomgang.web.Choice;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;

/** Who was there; and that the meeting has been held. */
@Controller
class AttendanceController {

    private final Meetings meetings;
    private final Attendance attendance;
    private final Replies replies;
    private final Clock clock;

    AttendanceController(Meetings meetings, Attendance attendance, Replies replies, Clock clock) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.replies = replies;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/attendance")
    String show(@PathVariable long id, Rights rights, Model model) {
        MeetingView meeting = meetings.get(new MeetingId(id), rights);
        AttendanceSheet sheet = attendance.of(meeting);
        meetings.noteReading(meeting, rights);
        model.addAttribute("attendance", AttendanceForm.from(sheet));
        fill(model, meeting, sheet);
        return "meeting/attendance";
    }

    @PostMapping("/meetings/{id}/attendance")
    ModelAndView note(
            @PathVariable long id,
            @Valid @ModelAttribute("attendance") AttendanceForm form,
            BindingResult errors,
            Rights rights,
            Model model,
            RedirectAttributes redirect) {
        MeetingView meeting = meetings.get(new MeetingId(id), rights);
        if (!errors.hasErrors()) {
            try {
                attendance.note(meeting, form.toCommand(), rights);
                Flash.done(redirect, "meeting.flash.attendanceNoted");
                return new ModelAndView("redirect:" + meeting.path() + "/attendance");
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, named(objection, form));
            }
        }
        fill(model, meeting, attendance.of(meeting));
        return new ModelAndView("meeting/attendance", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/meetings/{id}/holding")
    String hold(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        MeetingId meeting = new MeetingId(id);
        meetings.hold(meeting, rights);
        Flash.done(redirect, "meeting.flash.held");
        return "redirect:/meetings/" + id;
    }

    private void fill(Model model, MeetingView meeting, AttendanceSheet sheet) {
        boolean due = !LocalDate.now(clock).isBefore(meeting.date());
        model.addAttribute("meeting", meeting);
        model.addAttribute("sheet", sheet);
        model.addAttribute("replies", replies.of(meeting.id(), meeting.occasion()));
        model.addAttribute("marks", marks());
        model.addAttribute("mayHold", meeting.ahead() && meeting.access().writes() && due);
    }

    private static List<Choice> marks() {
        List<Choice> marks = new ArrayList<>();
        marks.add(Choice.keyed("", "meeting.mark.none"));
        Arrays.stream(AttendanceMark.values())
                .map(mark -> Choice.keyed(mark, "meeting.mark." + mark))
                .forEach(marks::add);
        return marks;
    }

    /** The rules know participants by id, the form by row. */
    private static InvalidField named(InvalidField objection, AttendanceForm form) {
        String[] parts = objection.field().split("-", 2);
        if (parts.length < 2 || form.lines() == null) {
            return objection;
        }
        for (int row = 0; row < form.lines().size(); row++) {
            if (parts[1].equals(String.valueOf(form.lines().get(row).participant()))) {
                return new InvalidField(
                        "lines[" + row + "]." + parts[0],
                        objection.messageKey(),
                        objection.arguments().toArray());
            }
        }
        return objection;
    }
}
