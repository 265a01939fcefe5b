package io.communique.rendering.markdown;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents shallow enough to be walked by recursion. Markup nested deeper than any writer
 * means is taken off, and the words inside stay. Walks by the nodes' own pointers, in linear time.
 */
final class Depth {

    static final int MOST_BLOCKS = 32;
    private static final int MOST = 2 * MOST_BLOCKS + 64;

    private Depth() {}

    static Node limited(Node document) {
        var depth = 0;
        @Nullable Node node = document;
        while (node != null) {
            if (depth > MOST && node.getFirstChild() != null) {
                node = unwrapped(node);
            } else if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
        }
        return document;
    }

    /** Puts the children in the node's place; the first of them is next to be looked at. */
    private static Node unwrapped(Node node) {
        var first = node.getFirstChild();
        for (var child = first; child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
        return first;
    }
}
