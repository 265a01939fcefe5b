package io.communique.syndication.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * The footnotes of a signed body as this house numbers them: as they are first mentioned, in the
 * text and then in one note after the other; whenever that leads no further, the next note in the
 * order of the source. Of the mentions, the first thousand are linked.
 */
final class SignedNotes {

    private static final int LINKED = 1_000;

    private final DefinitionMap<FootnoteDefinition> labels =
            new DefinitionMap<>(FootnoteDefinition.class);
    private final List<FootnoteDefinition> source = new ArrayList<>();
    private final List<FootnoteDefinition> inOrder = new ArrayList<>();
    private final Map<FootnoteDefinition, Integer> numbers = new HashMap<>();
    private final Map<FootnoteDefinition, List<String>> mentions = new HashMap<>();
    private final Map<FootnoteReference, String> names = new HashMap<>();

    private SignedNotes() {}

    static SignedNotes of(Node document) {
        var notes = new SignedNotes();
        SignedBody.walk(document, new Collecting(notes));
        SignedBody.walk(document, new Numbering(notes));
        Iterator<FootnoteDefinition> unmentioned = notes.source.iterator();
        for (int i = 0; i < notes.source.size(); i++) {
            while (notes.inOrder.size() == i) {
                notes.number(unmentioned.next());
            }
            SignedBody.walk(notes.inOrder.get(i), new Numbering(notes));
        }
        return notes;
    }

    List<FootnoteDefinition> inOrder() {
        return inOrder;
    }

    int number(FootnoteReference reference) {
        return number(labels.get(reference.getLabel()));
    }

    /**
     * The name of a linked mention, such as {@code 3} or {@code 3-2}; empty where none is linked.
     */
    String name(FootnoteReference reference) {
        return names.getOrDefault(reference, "");
    }

    /** The names of the mentions that a note leads back to. */
    List<String> mentions(FootnoteDefinition note) {
        return mentions.getOrDefault(note, List.of());
    }

    private int number(FootnoteDefinition note) {
        Integer known = numbers.get(note);
        if (known != null) {
            return known;
        }
        inOrder.add(note);
        numbers.put(note, inOrder.size());
        return inOrder.size();
    }

    private void mention(FootnoteReference reference) {
        var note = labels.get(reference.getLabel());
        int number = number(note);
        if (names.size() < LINKED) {
            var before = mentions.computeIfAbsent(note, _ -> new ArrayList<>());
            String name = before.isEmpty() ? "" + number : number + "-" + (before.size() + 1);
            before.add(name);
            names.put(reference, name);
        }
    }

    private record Collecting(SignedNotes notes) implements SignedBody.Visitor {
        @Override
        public void begin(Node node) {
            if (node instanceof FootnoteDefinition note) {
                notes.labels.putIfAbsent(note.getLabel(), note);
                notes.source.add(note);
            }
        }

        @Override
        public void end(Node node) {}
    }

    /** Passes by what stands in another note, or in an image's place. */
    private static final class Numbering implements SignedBody.Visitor {

        private final SignedNotes notes;
        private int elsewhere;

        Numbering(SignedNotes notes) {
            this.notes = notes;
        }

        @Override
        public void begin(Node node) {
            if (node instanceof FootnoteDefinition || node instanceof Image) {
                elsewhere++;
            } else if (elsewhere == 0 && node instanceof FootnoteReference reference) {
                notes.mention(reference);
            }
        }

        @Override
        public void end(Node node) {
            if (node instanceof FootnoteDefinition || node instanceof Image) {
                elsewhere--;
            }
        }
    }
}
