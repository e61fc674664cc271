package se.genomgang.routine;

/**
 * The draft to change, as it stood when the form was shown.
 *
 * @param code its name
 * @param version the version of it that the form was filled in against
 */
public record DraftRef(String code, int version) {}
