package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.MeetingId;
import se.genomgang.meeting.Replies;
import se.genomgang.meeting.Reply;
import se.genomgang.meeting.ReplyDesk;
import se.genomgang.meeting.Stage;
import se.genomgang.web.Choice;
import se.genomgang.web.Flash;

/** Where somebody who is summoned answers whether they come: where the letter leads. */
@Controller
@RequestMapping("/meetings/{id}/reply")
class ReplyController {

    private final Replies replies;

    ReplyController(Replies replies) {
        this.replies = replies;
    }

    static List<Choice> choices() {
        return Arrays.stream(Reply.values())
                .map(reply -> Choice.keyed(reply, "meeting.reply." + reply))
                .toList();
    }

    @GetMapping
    ModelAndView form(@PathVariable long id, Rights rights) {
        Replies.Asked asked = replies.asked(new MeetingId(id), rights);
        if (asked.meeting().stage() != Stage.SUMMONED) {
            return new ModelAndView("redirect:" + asked.meeting().path());
        }
        ModelAndView page = page(asked, rights);
        return page.addObject("replyForm", ReplyForm.from(asked.meeting(), (ReplyDesk)
                page.getModel().get("desk")));
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable long id,
            @Valid @ModelAttribute("replyForm") ReplyForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        Replies.Asked asked = replies.asked(new MeetingId(id), rights);
        Reply reply = form.reply();
        if (errors.hasErrors() || reply == null) {
            ModelAndView again = page(asked, rights);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        replies.give(
                asked.meeting().id(),
                reply,
                form.words() == null ? "" : form.words(),
                form.version() == null ? asked.meeting().icsSequence() : form.version(),
                rights);
        Flash.done(redirect, "meeting.flash.replied." + reply);
        return new ModelAndView("redirect:" + asked.meeting().path());
    }

    private static ModelAndView page(Replies.Asked asked, Rights rights) {
        return new ModelAndView("meeting/reply")
                .addObject("meeting", asked.meeting())
                .addObject("desk", ReplyDesk.of(asked.meeting(), asked.replies(), List.of(), rights.person()))
                .addObject("replyChoices", choices());
    }
}
