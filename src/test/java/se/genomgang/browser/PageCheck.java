package se.genomgang.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a page for those who read it with other eyes than the makers': axe-core's findings, and overflow. */
record PageCheck(Page page) {

    private static final String OVERFLOW =
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return '';
              const wide = [...document.querySelectorAll('main *, header *, footer *')]
                .filter(one => one.getBoundingClientRect().right > width + 1).slice(0, 4)
                .map(one => one.tagName.toLowerCase() + '.' + one.className);
              return document.documentElement.scrollWidth + ' px in ' + width + ': ' + wide.join(', ');
            }
            """;

    List<String> findings() {
        var findings = new ArrayList<String>();
        new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().forEach(rule -> rule.getNodes().stream()
                .limit(4)
                .forEach(node -> findings.add(rule.getId() + ": " + rule.getHelp() + " " + node.getTarget() + " "
                        + node.getHtml() + " " + about(node.getFailureSummary()))));
        String overflow = (String) page.evaluate(OVERFLOW);
        if (!overflow.isEmpty()) {
            findings.add("overflow: " + overflow);
        }
        return findings;
    }

    private static String about(String summary) {
        return summary == null ? "" : summary.replaceAll("\\s+", " ");
    }
}
