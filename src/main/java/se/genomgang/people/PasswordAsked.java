package se.genomgang.people;

/**
 * Somebody asked for a new password, for a username or an e-mail that may be nobody's. Told whether it is or not, so that who asks cannot learn it
 * from the time it takes.
 *
 * @param typed as it was typed
 */
public record PasswordAsked(String typed) {}
