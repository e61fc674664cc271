package se.genomgang.routine.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.genomgang.kernel.Rights;
import se.genomgang.routine.RoutineBook;
import se.genomgang.routine.Routines;

/** The routine for everyone signed in: the version in force, and any version. */
@Controller
class RoutineController {

    private final Routines routines;
    private final RoutinePages pages;

    RoutineController(Routines routines, RoutinePages pages) {
        this.routines = routines;
        this.pages = pages;
    }

    @GetMapping("/routine")
    String current(Rights rights, Model model) {
        return show(routines.book(routines.inForceOn(pages.today())), rights, model);
    }

    @GetMapping("/routine/{code}")
    String version(@PathVariable String code, Rights rights, Model model) {
        return show(routines.book(code), rights, model);
    }

    private String show(RoutineBook book, Rights rights, Model model) {
        model.addAttribute("page", pages.page(book, rights));
        return "routine/show";
    }
}
