package se.genomgang.routine;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** A code made from words, for addresses and for recognising a part from version to version. */
public final class Slug {

    private static final int LENGTH = 32;

    private Slug() {}

    /** A code like {@code varens-mote}, unlike every one taken. */
    public static String of(String words, Collection<String> taken) {
        String plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+", "");
        String base = (plain.length() > LENGTH ? plain.substring(0, LENGTH) : plain).replaceAll("-+$", "");
        String wanted = base.isEmpty() ? "x" : base;
        String code = wanted;
        for (int number = 2; taken.contains(code); number++) {
            code = wanted + "-" + number;
        }
        return code;
    }
}
