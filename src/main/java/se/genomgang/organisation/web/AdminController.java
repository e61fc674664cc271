package se.genomgang.organisation.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;

/** The administration's front page; it exists for those who keep the organisation. */
@Controller
class AdminController {

    /** @param key message key of the card's title; its text is under {@code .text} */
    record Card(String key, String href, String icon) {}

    private static final List<Card> CARDS = List.of(
            new Card("organisation.admin.people", "/admin/people", "people"),
            new Card("organisation.admin.units", "/admin/units", "building"),
            new Card("organisation.admin.appointments", "/admin/appointments", "person-badge"),
            new Card("organisation.admin.import", "/admin/import", "upload"),
            new Card("organisation.admin.mail", "/mail", "envelope"),
            new Card("organisation.admin.journal", "/admin/journal", "journal-text"),
            new Card("organisation.admin.accessibility", "/admin/accessibility", "chat-left-text"));

    @GetMapping("/admin")
    String hub(Rights rights, Model model) {
        mustKeep(rights);
        model.addAttribute("cards", CARDS);
        return "organisation/admin";
    }

    static void mustKeep(Rights rights) {
        if (!rights.keepsOrganisation()) {
            throw new NotVisible();
        }
    }
}
