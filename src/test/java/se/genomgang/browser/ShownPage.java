package se.genomgang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.function.Function;

/**
 * A page, who opens it in the demonstration, and what the server answers.
 *
 * @param name the page
 * @param reader who is signed in; nobody when empty
 * @param status what the server answers: 200 but where a refusal is the page
 * @param way how the reader comes there; answers with the page's own response
 */
record ShownPage(String name, String reader, int status, Function<Page, Response> way) {

    /** A page that nobody signs in for. */
    static ShownPage open(String name, String path) {
        return at(name, "", path);
    }

    static ShownPage at(String name, String reader, String path) {
        return new ShownPage(name, reader, 200, window -> window.navigate(path));
    }

    /**
     * A page found by a link on another.
     *
     * @param link the link, as a CSS selector
     * @param suffix what is put after the link's address
     */
    static ShownPage from(String name, String reader, String start, String link, String suffix) {
        return new ShownPage(name, reader, 200, window -> {
            window.navigate(start);
            String href = window.locator(link).first().getAttribute("href");
            return window.navigate(href.replaceAll("[?#].*", "") + suffix);
        });
    }

    /** A form sent as it stands, whatever the browser would have said: what the server has against it is the page. */
    static ShownPage sent(String name, String reader, String path, String form) {
        return new ShownPage(name, reader, 422, window -> {
            window.navigate(path);
            return send(window, form);
        });
    }

    /**
     * Sends a form without asking the browser or a script. Waits for the page that answers and not for its response: until that page stands, what
     * is asked of the window is asked of the page before.
     */
    @SuppressWarnings("deprecation")
    static Response send(Page window, String form) {
        return window.waitForNavigation(
                () -> window.locator(form).first().evaluate("form => HTMLFormElement.prototype.submit.call(form)"));
    }

    ShownPage answering(int refusal) {
        return new ShownPage(name, reader, refusal, way);
    }

    /** Opens the page in the reader's window and answers the status. */
    int open(Page window) {
        return way.apply(window).status();
    }
}
