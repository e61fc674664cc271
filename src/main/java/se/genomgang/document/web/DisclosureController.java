package se.genomgang.document.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.document.Packages;
import se.genomgang.kernel.Rights;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Orders a copy of what is public of a matter: of a protocol's meeting. */
@Controller
class DisclosureController {

    private final Packages packages;
    private final Submissions submissions;

    DisclosureController(Packages packages, Submissions submissions) {
        this.packages = packages;
        this.submissions = submissions;
    }

    @PostMapping("/protocols/{id}/disclosure-copy")
    String order(@PathVariable long id, SubmissionKey once, Rights rights, RedirectAttributes redirect) {
        String target = submissions.once(once, rights.person(), () -> {
            packages.orderCopy(new ProtocolId(id), rights);
            return PackageController.PAGE;
        });
        Flash.done(redirect, "document.packages.flash.ordered");
        return "redirect:" + target;
    }
}
