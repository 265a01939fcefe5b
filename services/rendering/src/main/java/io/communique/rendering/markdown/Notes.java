package io.communique.rendering.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * The footnotes of a body, numbered in the order in which a reader meets them: first in the text,
 * then in the notes themselves. A note that nothing refers to comes last; no word is left out.
 */
final class Notes {

    /** More links there and back than these would help nobody; other places show the number. */
    private static final int MOST_LINKED = 1_000;

    /**
     * One place that refers to a note.
     *
     * @param note its number
     * @param time which of the note's places it is
     */
    record Place(int note, int time, boolean linked) {

        /** How the place is called, such as {@code 3}, and {@code 3-2} when met again. */
        String name() {
            return time == 1 ? Integer.toString(note) : note + "-" + time;
        }
    }

    /** A note with its number and the places to link it back to, in the order of the text. */
    record Note(int number, FootnoteDefinition words, List<Place> places) {}

    private final DefinitionMap<FootnoteDefinition> byLabel =
            new DefinitionMap<>(FootnoteDefinition.class);
    private final Map<FootnoteDefinition, Note> notes = new LinkedHashMap<>();
    private final Map<FootnoteReference, Place> places = new HashMap<>();

    private Notes() {}

    static Notes of(Node document) {
        var found = new Notes();
        var unread = new LinkedHashSet<FootnoteDefinition>();
        document.accept(new Definitions(found.byLabel, unread));
        found.refer(document);
        var next = new ArrayDeque<>(found.notes.keySet());
        while (!unread.isEmpty()) {
            var note = next.isEmpty() ? unread.getFirst() : next.remove();
            unread.remove(note);
            found.number(note);
            next.addAll(found.refer(note));
        }
        return found;
    }

    List<Note> inOrder() {
        return List.copyOf(notes.values());
    }

    Place place(FootnoteReference reference) {
        var place = places.get(reference);
        if (place == null) {
            throw new IllegalArgumentException("not in this body: " + reference);
        }
        return place;
    }

    /** Gives a place to each reference of a text; the notes that it is the first to refer to. */
    private List<FootnoteDefinition> refer(Node text) {
        var references = new References();
        for (var node = text.getFirstChild(); node != null; node = node.getNext()) {
            node.accept(references);
        }
        return references.met;
    }

    private Note number(FootnoteDefinition words) {
        return notes.computeIfAbsent(
                words, _ -> new Note(notes.size() + 1, words, new ArrayList<>()));
    }

    /** Finds the references of a text, leaving the notes that may stand in it to themselves. */
    private final class References extends AbstractVisitor {

        private final List<FootnoteDefinition> met = new ArrayList<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
                refer(reference);
            } else {
                visitChildren(node);
            }
        }

        private void refer(FootnoteReference reference) {
            var words = byLabel.get(reference.getLabel());
            if (!notes.containsKey(words)) {
                met.add(words);
            }
            var note = number(words);
            var linked = places.size() < MOST_LINKED;
            var place = new Place(note.number(), note.places().size() + 1, linked);
            if (linked) {
                note.places().add(place);
            }
            places.put(reference, place);
        }

        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof FootnoteDefinition)) {
                visitChildren(block);
            }
        }

        /** An image is its words, and no place to refer from. */
        @Override
        public void visit(Image image) {}
    }

    private static final class Definitions extends AbstractVisitor {

        private final DefinitionMap<FootnoteDefinition> byLabel;
        private final Set<FootnoteDefinition> all;

        Definitions(DefinitionMap<FootnoteDefinition> byLabel, Set<FootnoteDefinition> all) {
            this.byLabel = byLabel;
            this.all = all;
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition note) {
                byLabel.putIfAbsent(note.getLabel(), note);
                all.add(note);
            }
            visitChildren(block);
        }
    }
}
