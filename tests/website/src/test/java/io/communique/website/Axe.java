package io.communique.website;

import java.util.List;

/** The rules of WCAG 2.2, levels A and AA, held against the page that is open. */
final class Axe {

    private static final String RULES = Browser.resource("/axe.min.js");
    private static final String RUN = Browser.resource("axe-run.js");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private Axe() {}

    /** What breaks a rule, an entry for each place. */
    static List<String> violations(Browser browser) {
        return run(browser, WCAG);
    }

    /** What is thought good, and is no rule: the names of what the page could do better. */
    static List<String> advice(Browser browser) {
        return run(browser, List.of("best-practice")).stream()
                .map(advice -> advice.split(" ", 2)[0])
                .distinct()
                .toList();
    }

    private static List<String> run(Browser browser, List<String> tags) {
        if (Boolean.TRUE.equals(browser.ask("return typeof axe === 'undefined'"))) {
            browser.ask(RULES);
        }
        return ((List<?>) browser.await(RUN, tags)).stream().map(String::valueOf).toList();
    }
}
