package se.genomgang.browser;

import com.microsoft.playwright.Page;

/**
 * A page, who opens it in the demonstration, and what the server answers.
 *
 * @param name the page
 * @param reader who is signed in; nobody when empty
 * @param start where the reader begins
 * @param link the link followed from there, as a CSS selector; empty when the start is the page itself
 * @param suffix what is put after the link's address
 * @param status what the server answers: 200 but where a refusal is the page
 */
record ShownPage(String name, String reader, String start, String link, String suffix, int status) {

    /** A page that nobody signs in for. */
    static ShownPage open(String name, String path) {
        return at(name, "", path);
    }

    static ShownPage at(String name, String reader, String path) {
        return from(name, reader, path, "", "");
    }

    /** A page found by a link on another. */
    static ShownPage from(String name, String reader, String start, String link, String suffix) {
        return new ShownPage(name, reader, start, link, suffix, 200);
    }

    ShownPage answering(int refusal) {
        return new ShownPage(name, reader, start, link, suffix, refusal);
    }

    /** Opens the page in the reader's window and answers the status. */
    int open(Page window) {
        var answer = window.navigate(start);
        if (!link.isEmpty()) {
            String href = window.locator(link).first().getAttribute("href").replaceAll("[?#].*", "");
            answer = window.navigate(href + suffix);
        }
        return answer.status();
    }
}
