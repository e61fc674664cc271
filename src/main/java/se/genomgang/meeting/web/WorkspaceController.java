package se.genomgang.meeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.attachment.Attachments;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.MeetingView;
import se.genomgang.meeting.Meetings;
import se.genomgang.meeting.Workspace;
import se.genomgang.meeting.Workspaces;

/** The meeting as a workspace that reads like the document it will become, and one point at a time for the projector. */
@Controller
class WorkspaceController {

    private final Workspaces workspaces;
    private final Meetings meetings;
    private final Suggestions suggestions;
    private final InputMaterial material;
    private final Attachments attachments;
    private final Clock clock;

    WorkspaceController(
            Workspaces workspaces,
            Meetings meetings,
            Suggestions suggestions,
            InputMaterial material,
            Attachments attachments,
            Clock clock) {
        this.workspaces = workspaces;
        this.meetings = meetings;
        this.suggestions = suggestions;
        this.material = material;
        this.attachments = attachments;
        this.clock = clock;
    }

    @GetMapping("/meetings/{meeting}")
    String show(@PathVariable long meeting, Rights rights, Model model, Locale locale) {
        Workspace workspace = workspaces.of(new MeetingId(meeting), rights);
        MeetingView head = workspace.meeting();
        if (!head.access().workspace() && head.protocolId() != null) {
            return "redirect:/protocols/" + head.protocolId();
        }
        fill(workspace, rights, model);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("steps", LifeSteps.of(workspace, today, locale));
        model.addAttribute("files", head.historical() ? attachments.of(head.id().subject()) : null);
        model.addAttribute("next", NextStep.of(head, today));
        model.addAttribute("replyForm", ReplyForm.from(head, workspace.replies()));
        model.addAttribute("replyChoices", ReplyController.choices());
        return "meeting/workspace";
    }

    @GetMapping("/meetings/{meeting}/live")
    String live(@PathVariable long meeting, @RequestParam(defaultValue = "1") int point, Rights rights, Model model) {
        Workspace workspace = workspaces.of(new MeetingId(meeting), rights);
        if (!workspace.meeting().access().readsMaterial() || workspace.points().isEmpty()) {
            throw new NotVisible();
        }
        fill(workspace, rights, model);
        model.addAttribute("point", workspace.point(point).orElseThrow(NotVisible::new));
        return "meeting/live";
    }

    private void fill(Workspace workspace, Rights rights, Model model) {
        meetings.noteReading(workspace.meeting(), rights);
        model.addAttribute("work", workspace);
        model.addAttribute("meeting", workspace.meeting());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("suggestions", suggestions.of(workspace));
        model.addAttribute("material", material.of(workspace));
    }
}
