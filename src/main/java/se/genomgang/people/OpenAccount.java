package se.genomgang.people;

import se.genomgang.kernel.PersonId;

/**
 * Command: give a person an account.
 *
 * @param person who has none yet
 * @param username what to sign in with, unique whatever its case
 * @param administrator whether the account carries the administrator's mark
 */
public record OpenAccount(PersonId person, String username, boolean administrator) {}
