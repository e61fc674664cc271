package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Basis;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Grant;
import se.genomgang.kernel.Obligation;
import se.genomgang.kernel.ObligationKey;
import se.genomgang.kernel.ObligationScope;
import se.genomgang.kernel.ObligationSource;
import se.genomgang.kernel.Owner;
import se.genomgang.kernel.Rights;
import se.genomgang.kernel.UnitId;
import se.genomgang.kernel.Wording;

/**
 * What is vacant is filled by whoever appoints: the head of the unit, who appoints the representative (R §4), and the environmental manager where it
 * is the head who is missing, or someone above. One statement.
 */
@Component
class VacancyObligations implements ObligationSource {

    private final Vacancies vacancies;

    VacancyObligations(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public List<String> kinds() {
        return List.of("organisation.vacancy");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> obligations(ObligationScope scope, LocalDate today) {
        Rights owner = scope.owner();
        if (owner != null && !owner.manager() && !owner.has(Capacity.HEAD)) {
            return List.of();
        }
        return vacancies.read(today, units(scope)).stream()
                .map(VacancyObligations::obligation)
                .filter(scope::includes)
                .toList();
    }

    /** Where what is asked for may be found; null for everywhere. */
    private static @Nullable Collection<UnitId> units(ObligationScope scope) {
        Rights owner = scope.owner();
        if (owner == null || owner.manager()) {
            return scope.units();
        }
        return owner.grants().stream()
                .filter(grant -> grant.capacity() == Capacity.HEAD)
                .map(Grant::unit)
                .toList();
    }

    private static Obligation obligation(VacancyTask vacancy) {
        UnitId receiver = vacancy.central() == null ? vacancy.unit() : vacancy.central();
        return new Obligation(
                new ObligationKey("organisation.vacancy", vacancy.unitCode() + "/" + vacancy.functionCode()),
                vacancy.unit(),
                vacancy.headDecides()
                        ? new Owner.Holder(Capacity.HEAD, vacancy.unit())
                        : new Owner.Holder(Capacity.MANAGER, receiver),
                vacancy.since(),
                null,
                null,
                true,
                Basis.decided("R §4"),
                Wording.of("organisation.task.vacancy", vacancy.function(), vacancy.unitName()),
                Wording.of("organisation.task.vacancy.detail"),
                "organisation.task.vacancy.button",
                "/units/" + vacancy.unitCode() + "/appointments/new?function=" + vacancy.functionCode());
    }
}
