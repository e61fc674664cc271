package se.genomgang.browser;

import static se.genomgang.browser.ShownPage.at;
import static se.genomgang.browser.ShownPage.from;
import static se.genomgang.browser.ShownPage.sent;

import java.util.List;

/** Every kind of page about audits and findings. */
final class FindingPages {

    private static final String WRITER = "representant.abe";
    private static final String FINDING = "main a[href^='/findings/']:not([href$='/new']):not([href*='export'])";
    private static final String OPEN = "/findings?unit=abe&kind=nonconformity";
    private static final String COMPLAINTS = "/findings?unit=abe&kind=complaint";
    private static final String TREATED = OPEN + "&state=closed";
    private static final String AUDIT = "main a[href^='/audits/']:not([href$='/new'])";

    private FindingPages() {}

    static List<ShownPage> all() {
        return List.of(
                at("findings", "miljochef", "/findings"),
                at("findings of nobody", WRITER, "/findings?year=1999"),
                at("findings of a stranger", "anstalld", "/findings"),
                at("new finding", WRITER, "/findings/new"),
                sent("finding refused", WRITER, "/findings/new", "main form"),
                from("nonconformity", WRITER, OPEN, FINDING, ""),
                from("nonconformity to a member", "miljoombud.abe", OPEN, FINDING, ""),
                from("closed nonconformity", WRITER, TREATED, FINDING, ""),
                from("finding worded anew", WRITER, OPEN, FINDING, "/edit"),
                from("cause and correction", WRITER, OPEN, FINDING, "/analysis"),
                from("action because of a finding", WRITER, OPEN, FINDING, "/actions/new"),
                from("check too early", WRITER, OPEN, FINDING, "/check").answering(409),
                from("complaint", WRITER, COMPLAINTS, FINDING, ""),
                from("complaint answered", WRITER, COMPLAINTS, FINDING, "/closure"),
                from("finding withdrawn", WRITER, COMPLAINTS, FINDING, "/withdrawal"),
                at("audits", "miljochef", "/audits?year=2025"),
                at("new audit", "miljochef", "/audits/new"),
                sent("audit refused", WRITER, "/audits/new", "main form"),
                from("audit", "miljochef", "/audits?year=2025", AUDIT, ""),
                from("audit changed", "miljochef", "/audits?year=2025", AUDIT, "/edit"));
    }
}
