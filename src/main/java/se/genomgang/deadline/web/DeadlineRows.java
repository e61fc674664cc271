package se.genomgang.deadline.web;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.deadline.Due;
import se.genomgang.deadline.PersonRef;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitView;

/** Decides what a line of the list says to its reader. */
@Component
class DeadlineRows {

    private static final Pattern RECORD = Pattern.compile("/(meetings|protocols|actions|findings|units)/[a-z0-9-]+");

    private final MessageSource messages;

    DeadlineRows(MessageSource messages) {
        this.messages = messages;
    }

    DeadlineRow row(Due due, UnitView unit, Rights rights, Locale locale) {
        Obligation obligation = due.obligation();
        Owner.Holder holder = holder(obligation.owner());
        return new DeadlineRow(
                due,
                unit.shortName(),
                Stream.of(obligation.title(), obligation.place())
                        .flatMap(wording -> wording.arguments().stream())
                        .anyMatch(Label.class::isInstance),
                href(obligation, unit, rights),
                function(due),
                holder == null ? null : holder.capacity().name(),
                source(due, locale));
    }

    /** Whoever is to do it, or may, goes to where it is done; others to what it is about, as far as they see it. */
    private static @Nullable String href(Obligation obligation, UnitView unit, Rights rights) {
        boolean acts = ObligationScope.ownedBy(rights).includes(obligation.owner()) || rights.organises(unit.id());
        if (acts) {
            return obligation.href();
        }
        Matcher record = RECORD.matcher(obligation.href());
        if (!record.lookingAt()
                || record.group(1).equals("meetings") && record.group().endsWith("/new")) {
            return "/units/" + unit.code();
        }
        boolean shown = !record.group(1).equals("meetings") && !record.group(1).equals("protocols");
        return shown || rights.readsDrafts(unit.id()) || rights.auditor() ? record.group() : null;
    }

    private static @Nullable Label function(Due due) {
        return due.owners().stream()
                .map(PersonRef::function)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Owner.@Nullable Holder holder(Owner owner) {
        if (owner instanceof Owner.Either either) {
            return either.holder();
        }
        return owner instanceof Owner.Holder holder ? holder : null;
    }

    /** "Rutin 02, R §5", the decision's place, or that it is this product's own default; also when only the day is. */
    String source(Due due, Locale locale) {
        Basis basis = due.obligation().basis();
        String product = say("deadline.source.product", locale);
        if (basis.product()) {
            return product;
        }
        String text = basis.text().replace(", " + Basis.PRODUCT.text(), ", " + product);
        String source =
                basis.version().isEmpty() ? text : say("deadline.source.routine", locale, text, basis.version());
        return due.dayByProduct() ? say("deadline.source.dayByProduct", locale, source) : source;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
