package se.genomgang.web;

import java.util.Locale;

/**
 * Keeps the language a signed-in person chose; implemented by the room that keeps people. At sign-in that room hands the kept
 * language to {@link Languages#remember}, so that no request has to look it up.
 */
public interface LanguageChoice {

    /** Keeps the choice for the signed-in person; does nothing when nobody is signed in. */
    void choose(Locale language);
}
