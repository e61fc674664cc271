package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.people.Accounts;
import se.genomgang.people.People;
import se.genomgang.people.Register;
import se.genomgang.people.RegisterEntry;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** The register of persons in administration. */
@Controller
class PeopleController {

    private static final int PAGE = 50;

    private final Register register;
    private final People people;
    private final Accounts accounts;
    private final Submissions submissions;

    PeopleController(Register register, People people, Accounts accounts, Submissions submissions) {
        this.register = register;
        this.people = people;
        this.accounts = accounts;
        this.submissions = submissions;
    }

    @GetMapping("/admin/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long after,
            Rights rights,
            Model model) {
        List<RegisterEntry> found = register.page(q, after == null ? null : new PersonId(after), PAGE + 1, rights);
        List<RegisterEntry> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("entries", shown);
        model.addAttribute("q", q);
        model.addAttribute("first", after == null ? null : address(q, null));
        model.addAttribute(
                "further",
                found.size() > PAGE ? address(q, shown.get(PAGE - 1).person().id()) : null);
        return "people/list";
    }

    @GetMapping("/admin/people/new")
    String blank(Rights rights, Model model) {
        model.addAttribute("person", PersonForm.empty());
        model.addAttribute("mayKeepAccounts", rights.administrator());
        return "people/new";
    }

    @PostMapping("/admin/people")
    String register(
            @Valid @ModelAttribute("person") PersonForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                String address = submissions.once(key, rights.person(), () -> "/admin/people/" + create(form, rights));
                Flash.done(redirect, "people.flash.registered", form.givenName() + " " + form.familyName());
                return "redirect:" + address;
            } catch (InvalidField e) {
                FieldErrors.reject(errors, e);
            }
        }
        response.setStatus(422);
        model.addAttribute("mayKeepAccounts", rights.administrator());
        return "people/new";
    }

    private PersonId create(PersonForm form, Rights rights) {
        PersonId person = people.register(form.toCommand(), rights);
        form.account(person).ifPresent(account -> accounts.open(account, rights));
        return person;
    }

    @GetMapping("/admin/people/{id}")
    String show(@PathVariable long id, Rights rights, Model model) {
        model.addAttribute("entry", register.get(new PersonId(id), rights));
        model.addAttribute("mayKeepAccounts", rights.administrator());
        model.addAttribute("own", rights.person().value() == id);
        return "people/show";
    }

    @GetMapping("/admin/people/{id}/edit")
    String edit(@PathVariable long id, Rights rights, Model model) {
        RegisterEntry entry = register.get(new PersonId(id), rights);
        model.addAttribute("entry", entry);
        model.addAttribute("person", RenameForm.from(entry));
        return "people/edit";
    }

    @PostMapping("/admin/people/{id}")
    String rename(
            @PathVariable long id,
            @Valid @ModelAttribute("person") RenameForm form,
            BindingResult errors,
            Rights rights,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        RegisterEntry entry = register.get(new PersonId(id), rights);
        if (!errors.hasErrors()) {
            try {
                people.rename(form.toCommand(entry.person().id()), rights);
                Flash.done(redirect, "people.flash.saved");
                return "redirect:/admin/people/" + id;
            } catch (InvalidField e) {
                FieldErrors.reject(errors, e);
            }
        }
        response.setStatus(422);
        model.addAttribute("entry", entry);
        return "people/edit";
    }

    private static String address(String q, @Nullable PersonId after) {
        var address = UriComponentsBuilder.fromPath("/admin/people");
        if (!q.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (after != null) {
            address.queryParam("after", after.value());
        }
        return address.encode().buildAndExpand(Map.of("q", q)).toUriString();
    }
}
