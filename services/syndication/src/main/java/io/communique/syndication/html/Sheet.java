package io.communique.syndication.html;

import java.util.Map;
import java.util.TreeMap;

/**
 * A body as a reader takes it in, written down so that two of them can be compared: the visible
 * text with its white space made one where HTML does so, and a mark for each element, link and
 * break.
 *
 * <p>Marks are enclosed in noncharacters, which no statement contains.
 */
final class Sheet {

    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';
    private static final char PART = '\uFDD3';
    private static final char KEPT_SPACE = '\uFDD2';

    private final StringBuilder out = new StringBuilder();
    private boolean spaceDue;
    private int preformatted;

    /** A block begins or ends here; white space beside it is not seen. */
    void block(String mark) {
        spaceDue = false;
        mark(mark);
    }

    /** An element within a line begins or ends here. */
    void inline(String mark) {
        flush();
        mark(mark);
    }

    void preformatted(boolean begins) {
        preformatted += begins ? 1 : -1;
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted > 0) {
                out.append(c == ' ' ? KEPT_SPACE : c);
            } else if (isSpace(c)) {
                spaceDue = true;
            } else {
                flush();
                out.append(c);
            }
        }
    }

    private void mark(String mark) {
        out.append(OPEN).append(mark).append(CLOSE);
    }

    private void flush() {
        boolean afterBlock =
                out.isEmpty() || out.charAt(out.length() - 1) == CLOSE && endsInBlock();
        if (spaceDue && !afterBlock) {
            out.append(' ');
        }
        spaceDue = false;
    }

    private boolean endsInBlock() {
        int open = out.lastIndexOf(String.valueOf(OPEN));
        return out.charAt(open + 1) == 'B';
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** An element with its attributes, in the order of their names, however they are written. */
    static String element(String name, Map<String, String> attributes) {
        var out = new StringBuilder(name);
        new TreeMap<>(attributes).forEach((key, value) -> out.append(attribute(key, value)));
        return out.toString();
    }

    static String attribute(String key, String value) {
        return PART + key + "=" + value;
    }

    /** A single text as a reader sees it. */
    static String normal(String text) {
        var sheet = new Sheet();
        sheet.text(text);
        return sheet.toString();
    }
}
