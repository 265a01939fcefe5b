package io.communique.rendering.markdown;

import io.communique.rendering.Typesetter;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Language;
import java.util.Set;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/**
 * Sets CommonMark with tables and footnotes as it was typed. Raw HTML is shown as text; nothing is
 * repaired or embellished.
 */
@Component
public class CommonMarkTypesetter implements Typesetter {

    @Override
    public Composition.Body set(String markdown, Language language, Set<String> ownHosts) {
        var document = Grammar.read(markdown);
        var notes = Notes.of(document);
        var links = new Links(ownHosts);
        var html =
                HtmlRenderer.builder()
                        .escapeHtml(true)
                        .sanitizeUrls(true)
                        .nodeRendererFactory(context -> new SafeNodes(context, links))
                        .nodeRendererFactory(context -> new TableNodes(context, language.words()))
                        .nodeRendererFactory(
                                context -> new NoteNodes(context, notes, language.words()))
                        .build();
        return new Composition.Body(html.render(document), TextSetting.of(document, notes));
    }
}
