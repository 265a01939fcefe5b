package io.communique.syndication.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The signed Markdown read by this house: its document tree.
 *
 * <p>The house's limits are part of how a body is read: markup that is nested deeper than any
 * writer means is taken off, its words kept. Nothing here recurses into the depth of a line's
 * markup.
 */
final class SignedBody {

    private static final int DEEPEST = 2 * SignedGrammar.BLOCKS + 64;
    private static final long LARGE_STACK = 1L << 29;

    /** Sees a node begin, and end when it began. */
    interface Visitor {
        void begin(Node node);

        void end(Node node);
    }

    private SignedBody() {}

    /**
     * The parser recurses into a line's markup; a hostile line gets a stack to match, once it needs
     * one.
     */
    static Node parse(String markdown) {
        try {
            return SignedGrammar.read(markdown);
        } catch (StackOverflowError tooDeep) {
            var deep = new FutureTask<>(() -> SignedGrammar.read(markdown));
            new Thread(null, deep, "deep-markdown", LARGE_STACK).start();
            try {
                return deep.get();
            } catch (ExecutionException e) {
                throw new IllegalArgumentException("nested beyond reading", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading a statement", e);
            }
        }
    }

    /** Walks below the node in the order of the text, at any depth. */
    static void walk(Node root, Visitor visitor) {
        var ahead = new ArrayDeque<Step>();
        children(root, depth(root) + 1, ahead);
        while (!ahead.isEmpty()) {
            var step = ahead.pop();
            var node = step.node();
            boolean takenOff = step.depth() > DEEPEST && node.getFirstChild() != null;
            if (step.ends()) {
                visitor.end(node);
            } else if (takenOff) {
                children(node, step.depth(), ahead);
            } else {
                visitor.begin(node);
                ahead.push(new Step(node, step.depth(), true));
                children(node, step.depth() + 1, ahead);
            }
        }
    }

    private static int depth(Node node) {
        int depth = 0;
        for (@Nullable Node parent = node.getParent();
                parent != null;
                parent = parent.getParent()) {
            depth++;
        }
        return depth;
    }

    private static void children(Node parent, int depth, Deque<Step> ahead) {
        for (@Nullable Node child = parent.getLastChild();
                child != null;
                child = child.getPrevious()) {
            ahead.push(new Step(child, depth, false));
        }
    }

    private record Step(Node node, int depth, boolean ends) {}
}
