package io.communique.rendering.markdown;

import io.communique.rendering.Typesetter;
import io.communique.rendering.domain.Composition;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/**
 * Sets CommonMark as it was typed. Raw HTML is shown as text; nothing is repaired or embellished.
 */
@Component
public class CommonMarkTypesetter implements Typesetter {

    private final Parser parser =
            Parser.builder()
                    .maxOpenBlockParsers(Depth.MOST_BLOCKS)
                    .customInlineContentParserFactory(new NearClosers())
                    .build();

    private final HtmlRenderer html =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .nodeRendererFactory(SafeNodes::new)
                    .build();

    @Override
    public Composition.Body set(String markdown) {
        var document = Depth.limited(parser.parse(markdown));
        return new Composition.Body(html.render(document), TextSetting.of(document));
    }
}
