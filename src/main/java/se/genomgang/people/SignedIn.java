package se.genomgang.people;

import java.io.Serializable;
import java.security.Principal;
import se.genomgang.kernel.PersonId;

/**
 * Who is signed in, and nothing else: kept in the session, so small, and without rights, which are read anew at every request.
 *
 * @param account identity of the account
 * @param person whose account it is
 */
public record SignedIn(long account, PersonId person) implements Principal, Serializable {

    /** The account's identity: stays the same when the person or the username gets another name. */
    @Override
    public String getName() {
        return Long.toString(account);
    }
}
