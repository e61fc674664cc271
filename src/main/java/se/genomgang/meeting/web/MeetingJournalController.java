package se.genomgang.meeting.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.journal.Journal;
import se.genomgang.journal.JournalEntry;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;

/** Who did what and when with a meeting; for those who read its drafts, and for the auditor. */
@Controller
class MeetingJournalController {

    private static final int PAGE = 50;

    private final Meetings meetings;
    private final Journal journal;

    MeetingJournalController(Meetings meetings, Journal journal) {
        this.meetings = meetings;
        this.journal = journal;
    }

    @GetMapping("/meetings/{id}/journal")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "" + Journal.END) long before,
            Rights rights,
            Model model) {
        MeetingView meeting = meetings.get(new MeetingId(id), rights);
        if (!meeting.access().readsDrafts() && !rights.auditor()) {
            throw new NotVisible();
        }
        meetings.noteReading(meeting, rights);
        List<JournalEntry> entries = journal.entriesFor(meeting.id().subject(), before, PAGE + 1);
        boolean more = entries.size() > PAGE;
        List<JournalEntry> page = (more ? entries.subList(0, PAGE) : entries)
                .stream()
                        .map(entry -> meeting.access().readsDrafts() ? entry : entry.withoutContent())
                        .toList();
        model.addAttribute("meeting", meeting);
        model.addAttribute("entries", page);
        model.addAttribute(
                "older",
                more ? meeting.path() + "/journal?before=" + page.get(PAGE - 1).id() : null);
        return "meeting/journal";
    }
}
