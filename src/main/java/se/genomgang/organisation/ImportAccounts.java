package se.genomgang.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.genomgang.organisation.ImportStep.AccountEffect;
import se.genomgang.people.Usernames;
import se.genomgang.tabular.LineProblem;

/** The accounts that an import meets, growing by each line that has been planned. */
final class ImportAccounts {

    private final Map<String, String> usernames = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final boolean administrator;

    /**
     * @param usernames by the e-mail of their holders
     * @param administrator whether the one who imports may open accounts
     */
    ImportAccounts(Map<String, String> usernames, boolean administrator) {
        usernames.forEach((email, username) -> take(ImportRegister.small(email), username));
        this.administrator = administrator;
    }

    private void take(String email, String username) {
        usernames.put(email, username);
        holders.put(username, email);
    }

    /** Says what a line does to the accounts; an account that there is stays as it is. */
    AccountEffect plan(ImportLine line, List<LineProblem> errors, List<LineProblem> remarks) {
        if (line.username().isEmpty()) {
            return AccountEffect.NONE;
        }
        String username = Usernames.normalized(line.username());
        String email = ImportRegister.small(line.email());
        String standing = usernames.get(email);
        if (username.equals(standing)) {
            return AccountEffect.UNCHANGED;
        }
        if (standing != null) {
            remarks.add(LineProblem.of("organisation.import.username.other", standing));
        } else if (!Usernames.wellFormed(line.username())) {
            errors.add(LineProblem.of("organisation.import.username.form", line.username()));
        } else if (holders.containsKey(username)) {
            errors.add(LineProblem.of("organisation.import.username.taken", line.username()));
        } else if (!administrator) {
            remarks.add(LineProblem.of("organisation.import.username.administrator"));
        } else {
            take(email, username);
            return AccountEffect.NEW;
        }
        return AccountEffect.NONE;
    }
}
