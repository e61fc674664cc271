package se.genomgang.routine.web;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitKind;
import se.genomgang.organisation.FunctionView;
import se.genomgang.organisation.Functions;
import se.genomgang.routine.Inclusion;
import se.genomgang.routine.KindRules;
import se.genomgang.routine.Nature;
import se.genomgang.routine.RoutineBook;
import se.genomgang.web.Choice;
import se.genomgang.web.Flash;

/** What the forms of a draft need besides what is typed into them. */
@Component
class DraftPages {

    private static final List<Choice> NATURES = Arrays.stream(Nature.values())
            .map(nature -> Choice.keyed(nature, "routine.nature." + nature))
            .toList();
    private static final List<Choice> INCLUSIONS = Arrays.stream(Inclusion.values())
            .map(inclusion -> Choice.keyed(inclusion, "routine.inclusion." + inclusion))
            .toList();

    private final RoutinePages routine;
    private final Functions functions;

    DraftPages(RoutinePages routine, Functions functions) {
        this.routine = routine;
        this.functions = functions;
    }

    String overview(RoutineBook book, Rights rights, Model model) {
        model.addAttribute("page", routine.page(book, rights));
        model.addAttribute("obstacles", routine.obstacles(book));
        model.addAttribute("kinds", kinds(book));
        model.addAttribute("mayPutInForce", rights.manager());
        return form("routine/edit", book, model);
    }

    String form(String template, RoutineBook book, Model model) {
        model.addAttribute("draft", book.routine());
        model.addAttribute("path", "/routine/" + book.routine().code() + "/edit");
        return template;
    }

    /** What the draft asks of the record, in sentences. */
    List<Line> record(RoutineBook book) {
        return new Sentences(routine.phrases()).record(book);
    }

    String describeForm(RoutineBook book, KindRules kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute(
                "standing",
                new Sentences(routine.phrases())
                        .of(kind).stream()
                                .filter(line -> line.topic() == Topic.NOTICE)
                                .toList());
        return kindForm(book, model);
    }

    String kindForm(RoutineBook book, Model model) {
        model.addAttribute("natures", NATURES);
        model.addAttribute("wordings", Wording.CHOICES);
        model.addAttribute("others", kinds(book));
        return form("routine/kind-form", book, model);
    }

    /** A kind of meeting with its schedules and its agenda. */
    String kind(RoutineBook book, KindRules kind, Model model) {
        Phrases phrases = routine.phrases();
        Sentences sentences = new Sentences(phrases);
        model.addAttribute("kind", kind);
        model.addAttribute(
                "lines",
                sentences.of(kind).stream()
                        .filter(line -> line.topic() == Topic.NOTICE)
                        .toList());
        model.addAttribute(
                "schedules",
                Arrays.stream(UnitKind.values())
                        .sorted(KindRules::unitsBeforeTop)
                        .map(unitKind -> new ScheduleRow(
                                unitKind,
                                kind.schedule(unitKind).map(sentences::of).orElse(List.of())))
                        .toList());
        return form("routine/kind", book, model);
    }

    String scheduleForm(RoutineBook book, KindRules kind, UnitKind unitKind, Model model) {
        Phrases phrases = routine.phrases();
        model.addAttribute("kind", kind);
        model.addAttribute("unitKind", unitKind);
        model.addAttribute("wordings", Wording.CHOICES);
        model.addAttribute(
                "months",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> Choice.of(month, phrases.month(Month.of(month))))
                        .toList());
        model.addAttribute(
                "functions",
                functions.all(routine.today()).stream()
                        .filter(function ->
                                function.belongsIn(unitKind) && !function.code().equals("auditor"))
                        .map(function -> Choice.of(function.code(), label(function, phrases)))
                        .toList());
        model.addAttribute(
                "standing",
                kind.schedule(unitKind).map(new Sentences(phrases)::of).orElse(List.of()));
        return form("routine/schedule-form", book, model);
    }

    /** The questions are handed over beside the form: a form with a field that makes no sense does not reach the page whole. */
    String pointForm(RoutineBook book, KindRules kind, String pointCode, PointForm form, Model model) {
        model.addAttribute("prompts", form.shownPrompts());
        model.addAttribute("kind", kind);
        model.addAttribute("pointCode", pointCode);
        model.addAttribute("inclusions", INCLUSIONS);
        kind.point(pointCode).ifPresent(point -> model.addAttribute("standing", point));
        return form("routine/point-form", book, model);
    }

    String saved(String code, String where, RedirectAttributes redirect) {
        Flash.done(redirect, "routine.flash.saved", code);
        return "redirect:/routine/" + code + "/edit" + where;
    }

    static KindRules kind(RoutineBook book, String code) {
        return book.kind(code).orElseThrow(NotVisible::new);
    }

    private List<Choice> kinds(RoutineBook book) {
        Phrases phrases = routine.phrases();
        return book.kinds().stream()
                .map(kind -> Choice.of(kind.code(), phrases.in(kind.name())))
                .toList();
    }

    private static String label(FunctionView function, Phrases phrases) {
        Label label = function.label();
        return phrases.in(label);
    }

    /** A kind of unit and what it does about the meeting; nothing when it does not hold it. */
    public record ScheduleRow(UnitKind unitKind, List<Line> lines) {}
}
