package se.genomgang.meeting.web;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Answer;
import se.genomgang.meeting.Criterion;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Verdicts;
import se.genomgang.web.Dates;
import se.genomgang.web.Flash;

/** Answers the questions of the verdict, one at a time. */
@Controller
class VerdictController {

    private final Verdicts verdicts;
    private final Dates dates;
    private final Clock clock;

    VerdictController(Verdicts verdicts, Dates dates, Clock clock) {
        this.verdicts = verdicts;
        this.dates = dates;
        this.clock = clock;
    }

    @PostMapping(path = "/meetings/{meeting}/verdict", headers = "!X-Autosave")
    String give(
            @PathVariable long meeting,
            @RequestParam Criterion criterion,
            @RequestParam(required = false) @Nullable Answer answer,
            @RequestParam(defaultValue = "") String grounds,
            @RequestParam(defaultValue = "0") int version,
            Rights rights,
            RedirectAttributes redirect) {
        save(meeting, criterion, answer, grounds, version, rights);
        Flash.done(redirect, "meeting.flash.verdictSaved");
        return "redirect:/meetings/" + meeting + "#bedomning";
    }

    @PostMapping(path = "/meetings/{meeting}/verdict", headers = "X-Autosave")
    @ResponseBody
    Map<String, Object> autosave(
            @PathVariable long meeting,
            @RequestParam Criterion criterion,
            @RequestParam(required = false) @Nullable Answer answer,
            @RequestParam(defaultValue = "") String grounds,
            @RequestParam(defaultValue = "0") int version,
            Rights rights) {
        int saved = save(meeting, criterion, answer, grounds, version, rights);
        return Map.of("version", saved, "savedAt", dates.clock(clock.instant()));
    }

    private int save(
            long meeting, Criterion criterion, @Nullable Answer answer, String grounds, int version, Rights rights) {
        if (answer == null) {
            throw new InvalidField("answer", "meeting.invalid.answer");
        }
        return verdicts.give(new MeetingId(meeting), criterion, answer, grounds, version, rights);
    }
}
