package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.people.SignInHint;

/** The sign-in page and what it says when it does not let someone in. */
@Controller
class SignInController {

    /** Reached by forward only. */
    static final String REFUSED = "/login/refused";

    /** Reached by forward only. */
    static final String TOO_OLD = "/login/form-too-old";

    static final String MINUTES = "signInWaitMinutes";

    private static final Set<String> NOT_SHOWN = Set.of("key", "code", "from", "password", "current", "repeated");

    /** What a list of choices sends, and nobody types. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+|true|false|on");

    private final ObjectProvider<SignInHint> hint;

    SignInController(ObjectProvider<SignInHint> hint) {
        this.hint = hint;
    }

    @GetMapping("/login")
    String form(
            HttpServletRequest request,
            @RequestParam(name = SignInEntry.BACK, required = false) @Nullable String to,
            @RequestParam(name = "signedOut", required = false) @Nullable String signedOut,
            @RequestParam(name = "passwordSet", required = false) @Nullable String passwordSet,
            @RequestParam(name = "tooOld", required = false) @Nullable String tooOld,
            Model model) {
        if (StandingFilter.of(request).isPresent()) {
            return "redirect:" + OwnPath.orStart(to);
        }
        model.addAttribute(
                "notice",
                signedOut != null
                        ? "signedOut"
                        : passwordSet != null ? "passwordSet" : tooOld != null ? "tooOld" : null);
        return page(model, to, "");
    }

    @PostMapping(REFUSED)
    String refused(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(name = SignInEntry.BACK, required = false) @Nullable String to,
            @RequestAttribute(name = MINUTES, required = false) @Nullable Long minutes,
            Model model) {
        model.addAttribute("refused", minutes == null);
        model.addAttribute("minutes", minutes);
        return page(model, to, username);
    }

    @RequestMapping(TOO_OLD)
    String tooOld(HttpServletRequest request, Model model) {
        List<String> typed = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (typed(name)
                    && values.length > 0
                    && !values[0].isBlank()
                    && !CODE.matcher(values[0]).matches()) {
                typed.add(values[0]);
            }
        });
        model.addAttribute("typed", typed);
        return "people/too-old";
    }

    /** Whether a field of this name is one that somebody writes in, and not the form's own. */
    private static boolean typed(String name) {
        return !name.startsWith("_") && !name.toLowerCase(Locale.ROOT).endsWith("version") && !NOT_SHOWN.contains(name);
    }

    private String page(Model model, @Nullable String to, String username) {
        model.addAttribute("to", OwnPath.orStart(to));
        model.addAttribute("username", username);
        model.addAttribute("hint", hint.getIfAvailable());
        return "people/sign-in";
    }
}
