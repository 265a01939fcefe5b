package io.communique.rendering.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.communique.rendering.ComparisonPage;
import io.communique.rendering.domain.Comparison;
import org.springframework.stereotype.Component;

/** Fills the template that shows a comparison side by side, with a style sheet of its own. */
@Component
class TemplateComparisonPage implements ComparisonPage {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    TemplateComparisonPage.class.getClassLoader(),
                    "io.communique.rendering.html.templates");

    @Override
    public String page(Comparison comparison) {
        var out = new StringOutput();
        templates.render("comparison.jte", new SideBySide(comparison), out);
        return out.toString();
    }
}
