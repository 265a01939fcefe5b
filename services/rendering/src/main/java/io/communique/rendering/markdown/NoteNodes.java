package io.communique.rendering.markdown;

import io.communique.rendering.domain.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Footnotes: a number where the text refers to one, and the notes at the body's end, each with
 * links back to the places it belongs to. What those links say stands in attributes; the arrow is
 * drawn by the style sheet.
 */
final class NoteNodes implements NodeRenderer {

    private static final String ID = "footnote-";

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Notes notes;
    private final Words words;

    NoteNodes(HtmlNodeRendererContext context, Notes notes, Words words) {
        this.context = context;
        this.html = context.getWriter();
        this.notes = notes;
        this.words = words;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteReference.class, FootnoteDefinition.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case FootnoteReference reference -> reference(notes.place(reference));
            case FootnoteDefinition _ -> {
                // It stands at the end, wherever it was written.
            }
            default -> throw new IllegalArgumentException("not asked for " + node);
        }
    }

    private void reference(Notes.Place place) {
        var number = Integer.toString(place.note());
        if (!place.linked()) {
            html.tag("sup");
            html.text(number);
            html.tag("/sup");
            return;
        }
        html.tag("sup", Map.of("id", id(place)));
        link("doc-noteref", "#" + ID + number, words.get("footnote", number));
        html.text(number);
        html.tag("/a");
        html.tag("/sup");
    }

    @Override
    public void afterRoot(Node document) {
        if (notes.inOrder().isEmpty()) {
            return;
        }
        Map<String, String> section = new LinkedHashMap<>();
        section.put("class", "footnotes");
        section.put("role", "doc-endnotes");
        section.put("aria-label", words.get("footnotes"));
        html.line();
        html.tag("section", section);
        html.line();
        html.tag("ol");
        html.line();
        notes.inOrder().forEach(this::note);
        html.tag("/ol");
        html.line();
        html.tag("/section");
        html.line();
    }

    private void note(Notes.Note note) {
        html.tag("li", Map.of("id", ID + note.number()));
        html.line();
        for (var node = note.words().getFirstChild(); node != null; node = node.getNext()) {
            context.render(node);
        }
        for (var place : note.places()) {
            link("doc-backlink", "#" + id(place), words.get("footnote-back", place.name()));
            html.tag("/a");
        }
        html.tag("/li");
        html.line();
    }

    private void link(String role, String address, String name) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", address);
        attributes.put("role", role);
        attributes.put("aria-label", name);
        html.tag("a", attributes);
    }

    private static String id(Notes.Place place) {
        return ID + "ref-" + place.name();
    }
}
