package io.communique.rendering.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.communique.rendering.PageMaker;
import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Photos;
import io.communique.rendering.domain.Theme;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Fills the page's template. The templates are compiled with the service (JTE), which escapes each
 * value for the place where it stands: no page is put together from strings by hand.
 */
@Component
public class TemplatePageMaker implements PageMaker {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    TemplatePageMaker.class.getClassLoader(),
                    "io.communique.rendering.html.templates");
    private final Map<Theme, Style> styles = new ConcurrentHashMap<>();

    @Override
    public byte[] page(Composition composition, Cards cards, Photos photos) {
        var style = styles.computeIfAbsent(composition.office().theme(), Style::in);
        var out = new Utf8ByteOutput();
        templates.render(
                "statement.jte",
                new Page(composition, cards, photos, style.css(), style.policy()),
                out);
        return out.toByteArray();
    }
}
