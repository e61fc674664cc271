package se.genomgang.overview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.genomgang.deadline.Due;
import se.genomgang.kernel.Rights;
import se.genomgang.overview.StartPage;
import se.genomgang.overview.StartPages;

/** "Mina uppgifter": what this person should do next, by date. */
@Controller
class StartController {

    private static final int SHOWN = 30;

    private final StartPages pages;
    private final Clock clock;

    StartController(StartPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(Rights rights, Model model) {
        StartPage page = pages.of(rights);
        List<Due> tasks = page.tasks();
        model.addAttribute("first", tasks.isEmpty() ? null : tasks.get(0));
        model.addAttribute("tasks", tasks.stream().skip(1).limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, tasks.size() - 1 - SHOWN));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("glance", page.glance());
        model.addAttribute(
                "appointed", rights.administrator() || !rights.grants().isEmpty());
        model.addAttribute("latest", page.latest());
        model.addAttribute("givenName", rights.name().split(" ")[0]);
        return "overview/start";
    }
}
