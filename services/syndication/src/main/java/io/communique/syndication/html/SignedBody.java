package io.communique.syndication.html;

import org.commonmark.node.Node;

/** The document tree of a signed body, which its grammar keeps shallow. */
final class SignedBody {

    /** Sees a node begin, and end when it began. */
    interface Visitor {
        void begin(Node node);

        void end(Node node);
    }

    private SignedBody() {}

    /** Walks below the node in the order of the text. */
    static void walk(Node root, Visitor visitor) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            visitor.begin(node);
            walk(node, visitor);
            visitor.end(node);
        }
    }
}
