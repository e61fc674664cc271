package se.genomgang.calendar.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.calendar.Subscriptions;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Choice;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Where a person makes, sees and revokes calendars to subscribe to. */
@Controller
@RequestMapping("/account/calendar")
class SubscriptionController {

    private static final String PAGE = "/account/calendar";

    private final Subscriptions subscriptions;
    private final Submissions submissions;
    private final String baseUrl;

    SubscriptionController(
            Subscriptions subscriptions, Submissions submissions, @Value("${genomgang.base-url}") String baseUrl) {
        this.subscriptions = subscriptions;
        this.submissions = submissions;
        this.baseUrl = baseUrl.strip().replaceFirst("/+$", "");
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String unit, Rights rights, Locale locale) {
        return page(rights, locale).addObject("subscriptionForm", new SubscriptionForm("", unit));
    }

    /** The address is in the answer itself, and nowhere else: it is not kept so that a redirect could show it. */
    @PostMapping
    ModelAndView subscribe(
            @Valid @ModelAttribute("subscriptionForm") SubscriptionForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Locale locale) {
        if (!errors.hasErrors()) {
            try {
                AtomicReference<String> path = new AtomicReference<>();
                submissions.once(key, rights.person(), () -> {
                    path.set(subscriptions.subscribe(String.valueOf(form.name()), form.chosenUnit(), rights));
                    return PAGE;
                });
                String address = path.get() == null ? null : baseUrl + path.get();
                return new ModelAndView("calendar/created")
                        .addObject("address", address)
                        .addObject("webcal", address == null ? null : address.replaceFirst("^https?:", "webcal:"));
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView again = page(rights, locale);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        subscriptions.revoke(id, rights);
        Flash.done(redirect, "calendar.flash.revoked");
        return "redirect:" + PAGE;
    }

    private ModelAndView page(Rights rights, Locale locale) {
        List<Choice> whats = new ArrayList<>();
        whats.add(Choice.keyed("", "calendar.what.own"));
        subscriptions
                .units()
                .forEach(unit -> whats.add(Choice.of(unit.code(), unit.name().in(locale))));
        return new ModelAndView("calendar/list")
                .addObject("subscriptions", subscriptions.of(rights))
                .addObject("whats", whats);
    }
}
