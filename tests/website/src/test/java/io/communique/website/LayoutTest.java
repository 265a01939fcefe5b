package io.communique.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Pages fit the window they are read in, and show where the keyboard is. */
@NeedsBrowser("whether every page type fits narrow, wide and zoomed windows, and shows the focus")
class LayoutTest {

    private final Browser browser = Browser.shared();

    private void open(Page page) {
        browser.open(page.address());
    }

    @ParameterizedTest
    @FieldSource("io.communique.website.Page#EVERY")
    void fitsItsWindowAlsoWithTheReadersOwnSpacing(Page page) {
        open(page);
        var findings = new ArrayList<String>();
        for (var view : List.of(View.LIGHT, View.ZOOMED, View.NARROW)) {
            browser.look(view);
            for (boolean spaced : new boolean[] {false, true}) {
                browser.ask(Browser.resource("spacing.js"), spaced);
                browser.findings("layout.js")
                        .forEach(finding ->
                                findings.add(view + (spaced ? ", spaced: " : ": ") + finding));
            }
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("io.communique.website.Page#EVERY")
    void showsWhereTheKeyboardIs(Page page) {
        var findings = new ArrayList<String>();
        for (var view : List.of(View.NARROW, View.DARK)) {
            open(page);
            browser.look(view);
            for (var stop : browser.findings("stops.js")) {
                browser.pressTab();
                var reached = browser.ask("return document.activeElement.outerHTML.slice(0, 120)");
                if (!stop.equals(reached)) {
                    findings.add(view + ": the next stop is " + reached + ", not " + stop);
                }
                browser.findings("focus.js")
                        .forEach(finding -> findings.add(view + ": " + finding));
            }
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("io.communique.website.Page#EVERY")
    void keepsStillForThoseWhoAskForIt(Page page) {
        open(page);
        browser.look(View.LIGHT);
        assertThat(browser.findings("motion.js")).isEmpty();
    }
}
