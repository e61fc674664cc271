package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.attachment.Upload;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.EnterHistory;
import se.genomgang.meeting.MeetingHistory;
import se.genomgang.organisation.UnitView;
import se.genomgang.routine.KindView;
import se.genomgang.routine.RoutineView;
import se.genomgang.routine.Routines;
import se.genomgang.web.Choice;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Entering a meeting from before the application. */
@Controller
@RequestMapping("/meetings/history")
class HistoryController {

    private static final Pattern ACTION = Pattern.compile("openActions\\[(\\d+)]\\.(\\w+)");
    private static final String WHO_MAY = "meeting.notAllowed.history";

    private final MeetingHistory history;
    private final PlanPages pages;
    private final Routines routines;
    private final PersonPicker picker;
    private final Submissions submissions;

    HistoryController(
            MeetingHistory history, PlanPages pages, Routines routines, PersonPicker picker, Submissions submissions) {
        this.history = history;
        this.pages = pages;
        this.routines = routines;
        this.picker = picker;
        this.submissions = submissions;
    }

    @GetMapping("/new")
    String start(@RequestParam(defaultValue = "") String unit, Rights rights, Model model, Locale locale) {
        List<UnitView> own = pages.organised(rights, WHO_MAY);
        fill(own, model.asMap(), locale);
        String code =
                unit.isBlank() ? own.get(0).code() : pages.among(own, unit).code();
        model.addAttribute("history", HistoryForm.empty(code, ""));
        return "meeting/history";
    }

    @GetMapping("/persons")
    String suggest(@RequestParam Map<String, String> typed, Rights rights, Model model) {
        pages.organised(rights, WHO_MAY);
        String text = typed.values().stream().findFirst().orElse("");
        model.addAttribute("suggestions", picker.suggestions(text));
        return "meeting/_persons :: suggestions";
    }

    @PostMapping
    ModelAndView enter(
            @Valid @ModelAttribute("history") HistoryForm form,
            BindingResult errors,
            SubmissionKey key,
            Rights rights,
            Locale locale,
            RedirectAttributes redirect) {
        List<UnitView> own = pages.organised(rights, WHO_MAY);
        if (Boolean.TRUE.equals(form.more())) {
            ModelAndView longer = again(own, locale, HttpStatus.OK);
            longer.addObject("history", form.withMore());
            return longer;
        }
        if (!errors.hasErrors()) {
            try {
                UnitView unit = pages.among(own, form.unit());
                EnterHistory command =
                        new EnterHistory(unit.id(), form.kind(), form.date(), form.number(), upload(form), items(form));
                String target =
                        submissions.once(key, rights.person(), () -> "/meetings/" + history.enter(command, rights));
                Flash.done(redirect, "meeting.flash.historyEntered");
                return new ModelAndView("redirect:" + target);
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, named(objection, form));
            }
        }
        return again(own, locale, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Upload upload(HistoryForm form) {
        if (form.file() == null || form.file().isEmpty()) {
            throw new InvalidField("file", "meeting.invalid.protocolFile");
        }
        return Upload.of(form.file());
    }

    private List<EnterHistory.OpenItem> items(HistoryForm form) {
        List<EnterHistory.OpenItem> items = new ArrayList<>();
        for (int row = 0; row < form.items().size(); row++) {
            HistoryForm.Item item = form.items().get(row);
            if (!item.empty()) {
                items.add(item(item, "actions[" + row + "]."));
            }
        }
        return items;
    }

    private EnterHistory.OpenItem item(HistoryForm.Item item, String row) {
        if (item.description() == null || item.description().isBlank()) {
            throw new InvalidField(row + "description", "meeting.invalid.required");
        }
        if (item.responsible() == null || item.responsible().isBlank()) {
            throw new InvalidField(row + "responsible", "meeting.invalid.required");
        }
        if (item.due() == null) {
            throw new InvalidField(row + "due", "meeting.invalid.required");
        }
        return new EnterHistory.OpenItem(
                item.description().strip(),
                picker.resolve(row + "responsible", item.responsible()).id(),
                item.due());
    }

    /** The rules know actions by their place among those given, the form by row. */
    private static InvalidField named(InvalidField objection, HistoryForm form) {
        Matcher action = ACTION.matcher(objection.field());
        if (!action.matches()) {
            return objection;
        }
        int row = form.rowOf(Integer.parseInt(action.group(1)));
        String field = action.group(2).equals("dueOn") ? "due" : action.group(2);
        return new InvalidField(
                "actions[" + row + "]." + field,
                objection.messageKey(),
                objection.arguments().toArray());
    }

    private ModelAndView again(List<UnitView> own, Locale locale, HttpStatus status) {
        ModelAndView again = new ModelAndView("meeting/history", status);
        fill(own, again.getModel(), locale);
        return again;
    }

    /** Kinds of every version that has been in force, for the day decides which one counts. */
    private void fill(List<UnitView> own, Map<String, Object> model, Locale locale) {
        model.put(
                "units",
                own.stream()
                        .map(unit -> Choice.of(unit.code(), unit.shortName().in(locale)))
                        .toList());
        Map<String, Choice> kinds = new LinkedHashMap<>();
        routines.versions().stream()
                .filter(RoutineView::inForce)
                .flatMap(version -> routines.book(version).kindViews().stream())
                .forEach(kind -> kinds.putIfAbsent(kind.code(), choice(kind, locale)));
        model.put("kinds", List.copyOf(kinds.values()));
        model.put("today", pages.today());
        model.put("most", HistoryForm.MOST);
    }

    private static Choice choice(KindView kind, Locale locale) {
        return Choice.of(kind.code(), kind.name().in(locale));
    }
}
