package se.genomgang.web.page;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages about the service, readable by everyone: about, cookies, help. */
@Controller
class PageController {

    private final PageTexts texts;

    PageController(PageTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/about")
    String about(Model model, Locale locale) {
        return page("about", model, locale);
    }

    @GetMapping("/cookies")
    String cookies(Model model, Locale locale) {
        return page("cookies", model, locale);
    }

    @GetMapping("/help")
    String help(Model model, Locale locale) {
        return page("help", model, locale);
    }

    private String page(String name, Model model, Locale locale) {
        model.addAttribute("titleKey", "web." + name + ".title");
        model.addAttribute("text", texts.text(name, locale));
        return "web/page";
    }
}
