package se.genomgang.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.kernel.Label;
import se.genomgang.people.SignInHint;

/** Who can sign in to the demonstration, and with what. */
@Component
@ConditionalOnDemonstrationMode
class DemonstrationAccounts implements SignInHint {

    static final String PASSWORD = "Genomgang-2026!";

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public List<Account> accounts() {
        return List.of(
                account("miljochef", "Miljöchef, ser alla enheter", "Environmental manager, sees every unit"),
                account("representant.abe", "Ledningens representant, ABE", "Management representative, ABE"),
                account("chef.abe", "Skolchef, ABE", "Head of school, ABE"),
                account("adminchef.abe", "Administrativ chef, ABE", "Administrative manager, ABE"),
                account("miljoombud.abe", "Miljöombud, ABE", "Environmental representative, ABE"),
                account("ansvarig.abe", "Ansvarig för åtgärder, ABE", "Responsible for actions, ABE"),
                account("samordnare", "Samordnare", "Coordinator"),
                account("rektor", "Rektor", "President"),
                account("universitetsdirektor", "Universitetsdirektör, chef för VS", "University director, head of VS"),
                account("vicerektor", "Vice rektor hållbar utveckling", "Vice president for sustainability"),
                account("revisor", "Revisor", "Auditor"),
                account("anstalld", "Anställd utan uppdrag", "Employee without a function"),
                account("admin", "Administratör", "Administrator"));
    }

    private static Account account(String username, String sv, String en) {
        return new Account(username, new Label(sv, en));
    }
}
