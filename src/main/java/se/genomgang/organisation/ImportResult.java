package se.genomgang.organisation;

import java.util.List;

/**
 * What an import has done.
 *
 * @param accounts those that were opened, with the links that are shown this once
 */
public record ImportResult(ImportPreview preview, List<OpenedAccount> accounts) {

    /** @param path of the one-time link that sets the password */
    public record OpenedAccount(String name, String username, String path) {}
}
