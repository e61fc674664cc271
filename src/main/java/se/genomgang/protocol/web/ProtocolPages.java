package se.genomgang.protocol.web;

import org.springframework.ui.Model;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.Presence;
import se.genomgang.protocol.ProtocolView;

/** Puts what every page of a protocol shows into its model. */
final class ProtocolPages {

    private ProtocolPages() {}

    static void fill(Model model, ProtocolView protocol) {
        Minutes minutes = protocol.minutes();
        model.addAttribute("protocol", protocol);
        model.addAttribute("minutes", minutes);
        model.addAttribute("noted", minutes.attendees().stream().anyMatch(one -> one.attendance() != null));
        model.addAttribute("present", Presence.present(minutes));
        model.addAttribute("absent", Presence.absent(minutes));
        model.addAttribute("guests", Presence.guests(minutes));
    }
}
