package se.genomgang.meeting.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingDeadlines;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Stage;
import se.genomgang.meeting.SummonsDraft;
import se.genomgang.meeting.Summonses;
import se.genomgang.routine.Routines;
import se.genomgang.web.Flash;
import se.genomgang.web.Mailing;

/** The summons: exactly who gets what, before it goes; what went, after. */
@Controller
class SummonsController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Meetings meetings;
    private final Summonses summonses;
    private final Routines routines;
    private final Mailing mailing;
    private final Clock clock;

    SummonsController(Meetings meetings, Summonses summonses, Routines routines, Mailing mailing, Clock clock) {
        this.meetings = meetings;
        this.summonses = summonses;
        this.routines = routines;
        this.mailing = mailing;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/summons")
    String show(@PathVariable long id, Rights rights, Model model) {
        MeetingView meeting = meetings.get(new MeetingId(id), rights);
        SummonsDraft draft = summonses.draft(meeting);
        LocalDate today = LocalDate.now(clock);
        meetings.noteReading(meeting, rights);
        model.addAttribute("meeting", meeting);
        model.addAttribute("draft", draft);
        model.addAttribute(
                "deadlines",
                MeetingDeadlines.of(meeting.days(), routines.rules(meeting.kindId(), meeting.unitKind()), today));
        model.addAttribute("today", today);
        return "meeting/summons";
    }

    @PostMapping("/meetings/{id}/summons/cover")
    String cover(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String cover,
            Rights rights,
            RedirectAttributes redirect) {
        summonses.cover(new MeetingId(id), cover, rights);
        Flash.done(redirect, "meeting.flash.coverKept");
        return "redirect:/meetings/" + id + "/summons#text";
    }

    @PostMapping("/meetings/{id}/summons")
    String send(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String cover,
            @RequestParam(defaultValue = "false") boolean material,
            @RequestParam(defaultValue = "") String seen,
            Rights rights,
            RedirectAttributes redirect) {
        MeetingView meeting = organised(id, rights);
        if (!summonses.draft(meeting, cover).signature().equals(seen)) {
            return showFirst(meeting, cover, rights, redirect);
        }
        summonses.send(new MeetingId(id), cover, material, rights);
        Flash.done(redirect, mailing.key("meeting.flash.summoned"));
        return "redirect:/meetings/" + id + "/summons";
    }

    /** What would go is not what the sender has seen: a text typed since, or somebody added by another. Nothing is sent. */
    private String showFirst(MeetingView meeting, String cover, Rights rights, RedirectAttributes redirect) {
        if (meeting.summonedOn() == null) {
            summonses.cover(meeting.id(), cover, rights);
        }
        Flash.warning(redirect, "meeting.flash.summonsChanged");
        return "redirect:" + meeting.path() + "/summons";
    }

    private MeetingView organised(long id, Rights rights) {
        MeetingView meeting = meetings.get(new MeetingId(id), rights);
        if (!meeting.access().organises()) {
            throw new NotAllowed("meeting.notAllowed.summon");
        }
        if (!meeting.ahead()) {
            throw new Refused(
                    meeting.stage() == Stage.CANCELLED
                            ? "meeting.refused.cancelled"
                            : "meeting.refused.summonAfterHeld");
        }
        return meeting;
    }

    @PostMapping("/meetings/{id}/material")
    String sendMaterial(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        meetings.sendMaterial(new MeetingId(id), rights);
        Flash.done(redirect, mailing.key("meeting.flash.materialSent"));
        return "redirect:/meetings/" + id + "/summons";
    }

    @GetMapping("/meetings/{id}/summons.ics")
    ResponseEntity<String> calendar(@PathVariable long id, Rights rights) {
        MeetingView meeting = meetings.get(new MeetingId(id), rights);
        String name = meeting.unitCode() + "-" + meeting.number() + ".ics";
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(summonses.calendar(meeting));
    }
}
