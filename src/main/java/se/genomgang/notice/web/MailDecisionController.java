package se.genomgang.notice.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.Rights;
import se.genomgang.notice.MailDesk;
import se.genomgang.notice.MailId;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** What is decided by hand about letters. */
@Controller
class MailDecisionController {

    private final MailDesk desk;
    private final Submissions submissions;

    MailDecisionController(MailDesk desk, Submissions submissions) {
        this.desk = desk;
        this.submissions = submissions;
    }

    @PostMapping("/mail/{id}/repetition")
    String repeat(@PathVariable long id, SubmissionKey key, Rights rights, RedirectAttributes redirect) {
        String address = submissions.once(key, rights.person(), () -> "/mail/" + desk.repeat(new MailId(id), rights));
        Flash.done(redirect, "notice.mail.flash.repeated");
        return "redirect:" + address;
    }

    @PostMapping("/mail/{id}/sending")
    String send(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        desk.send(new MailId(id), rights);
        Flash.done(redirect, "notice.mail.flash.sentOn");
        return "redirect:/mail/" + id;
    }

    @PostMapping("/mail/{id}/dropping")
    String drop(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        desk.drop(new MailId(id), rights);
        Flash.done(redirect, "notice.mail.flash.dropped");
        return "redirect:/mail/" + id;
    }

    @PostMapping("/mail/sending")
    String sendKept(Rights rights, RedirectAttributes redirect) {
        Flash.done(redirect, "notice.mail.flash.keptSent", desk.sendKept(rights));
        return "redirect:/mail";
    }

    @PostMapping("/mail/dropping")
    String dropKept(Rights rights, RedirectAttributes redirect) {
        Flash.done(redirect, "notice.mail.flash.keptDropped", desk.dropKept(rights));
        return "redirect:/mail";
    }

    @PostMapping("/mail/release")
    String release(Rights rights, RedirectAttributes redirect) {
        desk.release(rights);
        Flash.done(redirect, "notice.mail.flash.released");
        return "redirect:/mail";
    }
}
