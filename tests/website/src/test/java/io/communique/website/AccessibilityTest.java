package io.communique.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Everyone can read every page, in whichever way they look at it: WCAG 2.2 AA. */
@NeedsBrowser("whether every page type keeps to WCAG 2.2 AA")
class AccessibilityTest {

    private static final Map<String, Set<Page>> ADVICE = new TreeMap<>();

    private final Browser browser = Browser.shared();

    @ParameterizedTest
    @FieldSource("io.communique.website.Page#EVERY")
    void breaksNoRule(Page page) {
        browser.open(page.address());
        var violations = new ArrayList<String>();
        for (var view : View.values()) {
            browser.look(view);
            Axe.violations(browser).forEach(violation -> violations.add(view + ": " + violation));
        }
        browser.look(View.LIGHT);
        Axe.advice(browser)
                .forEach(advice ->
                        ADVICE.computeIfAbsent(advice, _ -> new LinkedHashSet<>()).add(page));
        assertThat(violations).isEmpty();
    }

    /** Good practice that is no rule of WCAG, for whoever works on the pages. */
    @AfterAll
    static void tellAdvice() {
        ADVICE.forEach(
                (rule, pages) -> System.out.printf("axe-core advises: %s, on %s%n", rule, pages));
    }
}
