package se.genomgang.people;

import java.util.List;
import se.genomgang.kernel.Label;

/** Shows on the sign-in page how to get into a demonstration. Implemented by the demonstration only: in real use there is none. */
public interface SignInHint {

    /** The password that all the accounts share. */
    String password();

    /** The accounts worth trying, in the order to show them. */
    List<Account> accounts();

    /**
     * An account to try.
     *
     * @param username what to type
     * @param who what this person is, e.g. "Miljöchef"
     */
    record Account(String username, Label who) {}
}
