package se.genomgang.protocol.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitKind;
import se.genomgang.protocol.Adjustment;
import se.genomgang.protocol.Adjustment.Outcome;
import se.genomgang.protocol.Delivery;
import se.genomgang.protocol.ProtocolId;
import se.genomgang.protocol.ProtocolView;
import se.genomgang.protocol.Protocols;
import se.genomgang.web.Flash;

/** Each step of a protocol's life is a resource of its own. */
@Controller
@RequestMapping("/protocols/{id}")
class ProtocolStepController {

    private final Adjustment adjustment;
    private final Delivery delivery;
    private final Protocols protocols;

    ProtocolStepController(Adjustment adjustment, Delivery delivery, Protocols protocols) {
        this.adjustment = adjustment;
        this.delivery = delivery;
        this.protocols = protocols;
    }

    @PostMapping("/adjustment")
    String send(@PathVariable("id") long value, Rights rights, RedirectAttributes redirect) {
        ProtocolId id = new ProtocolId(value);
        boolean locked = adjustment.send(id, rights);
        Flash.done(redirect, locked ? "protocol.flash.locked" : "protocol.flash.sent");
        return to(id);
    }

    @PostMapping("/adjustment/withdrawal")
    String withdraw(@PathVariable("id") long value, Rights rights, RedirectAttributes redirect) {
        ProtocolId id = new ProtocolId(value);
        adjustment.withdraw(id, rights);
        Flash.done(redirect, "protocol.flash.withdrawn");
        return to(id);
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable("id") long value, @RequestParam String hash, Rights rights, RedirectAttributes redirect) {
        ProtocolId id = new ProtocolId(value);
        Outcome outcome = adjustment.approve(id, hash, rights);
        switch (outcome) {
            case APPROVED -> Flash.done(redirect, "protocol.flash.approved");
            case ADJUSTED -> Flash.done(redirect, "protocol.flash.adjusted");
            case TEXT_CHANGED -> Flash.problem(redirect, "protocol.refused.textChanged");
        }
        return to(id);
    }

    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable("id") long value,
            @RequestParam(defaultValue = "") String comment,
            Rights rights,
            RedirectAttributes redirect) {
        ProtocolId id = new ProtocolId(value);
        return step(id, rights, "comment", comment, () -> {
            adjustment.giveBack(id, comment, rights);
            Flash.done(redirect, "protocol.flash.returned");
        });
    }

    @PostMapping("/submission")
    String submit(@PathVariable("id") long value, Rights rights, RedirectAttributes redirect) {
        ProtocolId id = new ProtocolId(value);
        delivery.submit(id, rights);
        boolean central = protocols.show(id, rights).meeting().unitKind() == UnitKind.CENTRAL;
        Flash.done(redirect, central ? "protocol.flash.filed" : "protocol.flash.submitted");
        return to(id);
    }

    @PostMapping("/receipt")
    ModelAndView receive(
            @PathVariable("id") long value,
            @RequestParam(defaultValue = "") String registrationNumber,
            Rights rights,
            RedirectAttributes redirect) {
        ProtocolId id = new ProtocolId(value);
        return step(id, rights, "registrationNumber", registrationNumber, () -> {
            delivery.receive(id, registrationNumber, rights);
            Flash.done(redirect, "protocol.flash.received");
        });
    }

    @PostMapping("/registration")
    ModelAndView register(
            @PathVariable("id") long value,
            @RequestParam(defaultValue = "") String registrationNumber,
            Rights rights,
            RedirectAttributes redirect) {
        ProtocolId id = new ProtocolId(value);
        return step(id, rights, "registrationNumber", registrationNumber, () -> {
            delivery.register(id, registrationNumber, rights);
            Flash.done(redirect, "protocol.flash.registered");
        });
    }

    @PostMapping("/correction")
    ModelAndView correct(
            @PathVariable("id") long value,
            @RequestParam(defaultValue = "") String reason,
            Rights rights,
            RedirectAttributes redirect) {
        ProtocolId id = new ProtocolId(value);
        return step(id, rights, "reason", reason, () -> {
            int number = delivery.correct(id, reason, rights);
            Flash.done(redirect, "protocol.flash.correction", number);
        });
    }

    /** Takes the step; what was typed and is wrong is shown again at its field on the protocol's page. */
    private ModelAndView step(ProtocolId id, Rights rights, String field, String typed, Runnable step) {
        try {
            step.run();
            return new ModelAndView(to(id));
        } catch (InvalidField objection) {
            ProtocolView protocol = protocols.show(id, rights);
            Model model = new org.springframework.validation.support.BindingAwareModelMap();
            ProtocolPages.fill(model, protocol);
            model.addAttribute("typed", typed);
            model.addAttribute("invalid", field);
            model.addAttribute("invalidKey", objection.messageKey());
            return new ModelAndView("protocol/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String to(ProtocolId id) {
        return "redirect:/protocols/" + id;
    }
}
