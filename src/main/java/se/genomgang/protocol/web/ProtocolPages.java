package se.genomgang.protocol.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import se.genomgang.meeting.Minutes;
import se.genomgang.protocol.ProtocolView;

/** Puts what every page of a protocol shows into its model. */
final class ProtocolPages {

    private ProtocolPages() {}

    static void fill(Model model, ProtocolView protocol) {
        Minutes minutes = protocol.minutes();
        Map<Boolean, List<Minutes.Attendee>> invited = minutes.attendees().stream()
                .filter(one -> !one.role().equals("GUEST"))
                .collect(Collectors.partitioningBy(ProtocolPages::present));
        model.addAttribute("protocol", protocol);
        model.addAttribute("minutes", minutes);
        model.addAttribute("noted", minutes.attendees().stream().anyMatch(one -> one.attendance() != null));
        model.addAttribute("present", invited.get(true));
        model.addAttribute("absent", invited.get(false));
        model.addAttribute(
                "guests",
                minutes.attendees().stream()
                        .filter(one -> one.role().equals("GUEST") && present(one))
                        .toList());
    }

    private static boolean present(Minutes.Attendee attendee) {
        return "PRESENT".equals(attendee.attendance());
    }
}
