package se.genomgang.deadline.web;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.deadline.Ladder;
import se.genomgang.deadline.Ladders;
import se.genomgang.deadline.Rung;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.Rights;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;

/** The ladders: everyone sees when people are reminded, the environmental manager decides it. */
@Controller
@RequestMapping("/deadlines/ladders")
class LadderController {

    private final Ladders ladders;

    LadderController(Ladders ladders) {
        this.ladders = ladders;
    }

    @GetMapping
    ModelAndView all(Rights rights) {
        return new ModelAndView("deadline/ladders")
                .addObject("ladders", ladders.all().values())
                .addObject("rungs", Rung.values())
                .addObject("mayChange", Ladders.mayChange(rights));
    }

    @GetMapping("/{kind}/edit")
    ModelAndView edit(@PathVariable String kind, Rights rights) {
        Ladder ladder = ladders.of(kind);
        if (!Ladders.mayChange(rights)) {
            throw new NotAllowed("deadline.notAllowed.ladder");
        }
        return page(ladder).addObject("ladderForm", LadderForm.from(ladder));
    }

    @PostMapping("/{kind}")
    ModelAndView change(
            @PathVariable String kind,
            @Valid @ModelAttribute("ladderForm") LadderForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        Ladder standing = ladders.of(kind);
        if (!Ladders.mayChange(rights)) {
            throw new NotAllowed("deadline.notAllowed.ladder");
        }
        if (!errors.hasErrors()) {
            try {
                ladders.change(form.toLadder(standing), rights);
                Flash.done(redirect, "deadline.flash.ladderChanged");
                return new ModelAndView("redirect:/deadlines/ladders");
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            }
        }
        ModelAndView again = page(standing);
        again.addAllObjects(errors.getModel());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView page(Ladder ladder) {
        return new ModelAndView("deadline/ladder").addObject("ladder", ladder);
    }
}
