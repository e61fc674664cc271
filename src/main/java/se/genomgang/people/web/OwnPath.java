package se.genomgang.people.web;

import org.jspecify.annotations.Nullable;

/** An address that somebody sent along to be led to: only pages of this application, never another site. */
final class OwnPath {

    private static final int LONGEST = 2000;

    private OwnPath() {}

    /** The address if it is a path of ours, otherwise the start page. */
    static String orStart(@Nullable String typed) {
        boolean own = typed != null && typed.length() <= LONGEST && typed.matches("/(?![/\\\\])[!-~&&[^\\\\]]*");
        return own && !typed.startsWith("/login") ? typed : "/";
    }
}
