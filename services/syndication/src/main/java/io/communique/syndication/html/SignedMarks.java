package io.communique.syndication.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Link;

/** The elements of a body that carry attributes, as a reader must find them. */
final class SignedMarks {

    /** The id of the words that say what the mark of a link to another site means. */
    static final String LEGEND = "outside";

    private static final String NOTE = "footnote-";
    private static final String MENTION = NOTE + "ref-";

    private SignedMarks() {}

    static String link(Link link, Set<String> ownHosts) {
        var attributes = new HashMap<String, String>();
        attributes.put("href", link.getDestination());
        if (link.getTitle() != null) {
            attributes.put("title", link.getTitle());
        }
        if (LinkPolicy.leadsOutside(link.getDestination(), ownHosts)) {
            attributes.put("rel", "external");
            attributes.put("aria-describedby", LEGEND);
        }
        return Sheet.element("Ia", attributes);
    }

    /** The region that a table stands in. */
    static String table(String name) {
        return Sheet.element(
                "Bdiv",
                Map.of("class", "table", "role", "region", "tabindex", "0", "aria-label", name));
    }

    static String cell(TableCell cell, String end) {
        boolean heads = cell.isHeader() && cell.getFirstChild() != null;
        var attributes = new HashMap<String, String>();
        if (end.isEmpty() && heads) {
            attributes.put("scope", "col");
        }
        if (end.isEmpty() && cell.getAlignment() != null) {
            attributes.put("class", side(cell.getAlignment()));
        }
        return Sheet.element("B" + end + (heads ? "th" : "td"), attributes);
    }

    private static String side(TableCell.Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
        };
    }

    static String mention(String name) {
        return Sheet.element("Isup", Map.of("id", MENTION + name));
    }

    static String toNote(String number, String spoken) {
        return jump("doc-noteref", NOTE + number, spoken);
    }

    static String toMention(String name, String spoken) {
        return jump("doc-backlink", MENTION + name, spoken);
    }

    private static String jump(String role, String to, String spoken) {
        return Sheet.element("Ia", Map.of("href", "#" + to, "role", role, "aria-label", spoken));
    }

    /** All the notes at the end of a body. */
    static String notes(String name) {
        return Sheet.element(
                "Bsection",
                Map.of("class", "footnotes", "role", "doc-endnotes", "aria-label", name));
    }

    static String note(int number) {
        return Sheet.element("Bli", Map.of("id", NOTE + number));
    }
}
