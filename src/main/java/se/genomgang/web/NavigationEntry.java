package se.genomgang.web;

import java.util.function.Predicate;
import se.genomgang.kernel.Rights;

/**
 * One entry of the main navigation. A feature registers it as a bean; the shell collects them and knows no feature.
 *
 * @param order position, ascending; the floor plan suggests tens (start 0, overview 10, meetings 20, actions 30, cycle 40,
 *     routine 50, units 60, administration 90)
 * @param key message key of the text
 * @param href address within the application, without query
 * @param icon name of an icon listed in {@code web/icons.txt}
 * @param visible who sees it
 */
public record NavigationEntry(int order, String key, String href, String icon, Predicate<Rights> visible) {

    /** An entry for every signed-in person. */
    public NavigationEntry(int order, String key, String href, String icon) {
        this(order, key, href, icon, rights -> true);
    }

    public boolean visibleTo(Rights rights) {
        return visible.test(rights);
    }

    /** Whether a page lies under this entry. */
    boolean leadsTo(String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }
}
