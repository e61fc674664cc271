package se.genomgang.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a page for those who read it with other eyes than the makers': axe-core's findings in the look it has, and whether it is wider
 * than its window, in that look and in a narrow window.
 */
record PageCheck(Page page) {

    private static final int NARROW = 320;

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
        new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyViolationsInFull())
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes().stream()
                        .limit(4)
                        .forEach(node -> findings.add(rule.getId() + ": " + rule.getHelp() + " " + node.getTarget()
                                + " " + node.getHtml() + " " + about(node.getFailureSummary()))));
        overflow(findings);
        narrow(() -> overflow(findings));
        return findings;
    }

    /** Axe is to describe what breaks a rule, and not also each of the thousands of places that keep it, which takes a third of its time. */
    private static AxeRunOptions onlyViolationsInFull() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private void narrow(Runnable look) {
        ViewportSize usual = page.viewportSize();
        if (usual.width > NARROW) {
            page.setViewportSize(NARROW, usual.height);
            look.run();
            page.setViewportSize(usual.width, usual.height);
        }
    }

    private void overflow(List<String> findings) {
        String overflow = (String) page.evaluate(OVERFLOW);
        if (!overflow.isEmpty()) {
            findings.add("overflow: " + overflow);
        }
    }

    private static String about(String summary) {
        return summary == null ? "" : summary.replaceAll("\\s+", " ");
    }
}
