package se.genomgang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches of language and theme, for everyone, signed in or not. Both are kept in necessary cookies of this browser. */
@Controller
class PreferenceController {

    private final Languages languages;
    private final ObjectProvider<LanguageChoice> choices;

    PreferenceController(Languages languages, ObjectProvider<LanguageChoice> choices) {
        this.languages = languages;
        this.choices = choices;
    }

    @PostMapping("/language")
    ResponseEntity<Void> language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = Languages.of(language);
        languages.remember(request, response, chosen);
        choices.ifAvailable(choice -> choice.choose(chosen));
        return to(back);
    }

    @PostMapping("/theme")
    ResponseEntity<Void> theme(
            @RequestParam String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.keep(request, response, Shells.THEME, Shells.THEMES.contains(theme) ? theme : "auto");
        return to(back);
    }

    private static ResponseEntity<Void> to(String back) {
        boolean inside = back.matches("/(?![/\\\\])[!-~&&[^\\\\]]*");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, inside ? back : "/")
                .build();
    }
}
