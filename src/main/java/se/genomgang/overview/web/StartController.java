package se.genomgang.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.genomgang.deadline.Deadlines;
import se.genomgang.deadline.Due;
import se.genomgang.kernel.Rights;
import se.genomgang.overview.Glance;
import se.genomgang.overview.Overviews;
import se.genomgang.protocol.ProtocolFilter;
import se.genomgang.protocol.ProtocolPage;
import se.genomgang.protocol.Protocols;

/** "Mina uppgifter": what this person should do next, by date. */
@Controller
class StartController {

    private static final int LATEST = 5;
    private static final int SHOWN = 30;

    private final Deadlines deadlines;
    private final Overviews overviews;
    private final Protocols protocols;
    private final Clock clock;

    StartController(Deadlines deadlines, Overviews overviews, Protocols protocols, Clock clock) {
        this.deadlines = deadlines;
        this.overviews = overviews;
        this.protocols = protocols;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(Rights rights, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Due> tasks = deadlines.ownedBy(rights);
        model.addAttribute("first", tasks.isEmpty() ? null : tasks.get(0));
        model.addAttribute("tasks", tasks.stream().skip(1).limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, tasks.size() - 1 - SHOWN));
        model.addAttribute("today", today);
        Optional<Glance> glance = overviews.glance(rights);
        model.addAttribute("glance", glance.orElse(null));
        model.addAttribute(
                "appointed", rights.administrator() || !rights.grants().isEmpty());
        model.addAttribute("latest", glance.isPresent() ? List.of() : latest());
        model.addAttribute("givenName", rights.name().split(" ")[0]);
        return "overview/start";
    }

    private List<ProtocolPage.Line> latest() {
        return protocols.adjusted(new ProtocolFilter(null, null, false, null)).lines().stream()
                .limit(LATEST)
                .toList();
    }
}
