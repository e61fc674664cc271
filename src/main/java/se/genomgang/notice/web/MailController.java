package se.genomgang.notice.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.notice.MailDesk;
import se.genomgang.notice.MailId;
import se.genomgang.notice.MailRow;
import se.genomgang.notice.MailState;
import se.genomgang.notice.MailView;
import se.genomgang.notice.Mails;
import se.genomgang.web.Choice;

/** What was sent to whom, when and why. */
@Controller
class MailController {

    private static final int PAGE = 50;

    private static final List<Choice> STATES = Stream.of(MailState.values())
            .map(state -> Choice.keyed(state, "notice.mail.state." + state))
            .toList();

    private final Mails mails;
    private final MailDesk desk;

    MailController(Mails mails, MailDesk desk) {
        this.mails = mails;
        this.desk = desk;
    }

    @GetMapping("/mail")
    String list(@ModelAttribute("query") MailQuery query, Rights rights, Model model) {
        List<MailRow> found = mails.list(query.filter(), query.start(), PAGE + 1, rights);
        List<MailRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", shown);
        model.addAttribute("standing", desk.standing(rights));
        model.addAttribute(
                "kinds",
                mails.kinds().stream()
                        .map(kind -> Choice.keyed(kind, "notice.kind." + kind))
                        .toList());
        model.addAttribute("states", STATES);
        model.addAttribute("first", query.before() == null ? null : query.address(null));
        model.addAttribute(
                "older",
                found.size() > PAGE ? query.address(shown.get(PAGE - 1).id().value()) : null);
        return "notice/mail-list";
    }

    @GetMapping("/mail/{id}")
    String show(@PathVariable long id, Rights rights, Model model) {
        model.addAttribute("mail", mails.get(new MailId(id), rights));
        model.addAttribute("standing", desk.standing(rights));
        return "notice/mail";
    }

    /** The letter as HTML, to be kept and opened as a file: nothing in it is shown as a page of ours. */
    @GetMapping("/mail/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable long id, Rights rights) {
        MailView mail = mails.get(new MailId(id), rights);
        if (mail.html() == null) {
            throw new NotVisible();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"mail-" + id + ".html\"")
                .body(mail.html().getBytes(StandardCharsets.UTF_8));
    }
}
