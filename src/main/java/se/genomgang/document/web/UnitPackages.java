package se.genomgang.document.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.genomgang.document.Packages;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.UnitSection;
import se.genomgang.organisation.UnitView;

/** The way from a unit's page to what it has decided and, for those who may, to a package of it. */
@Component
class UnitPackages implements UnitSection {

    private static final int LAST = 80;

    private final Packages packages;

    UnitPackages(Packages packages) {
        this.packages = packages;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public String fragment() {
        return "document/unit :: documents";
    }

    @Override
    public Map<String, Object> model(UnitView unit, Rights rights) {
        return Map.of("documentUnit", unit.code(), "documentPackage", packages.mayOrder(unit.id(), rights));
    }
}
