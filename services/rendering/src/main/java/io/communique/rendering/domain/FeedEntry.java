package io.communique.rendering.domain;

/**
 * The statement as one Atom entry (RFC 4287), complete in itself: it declares its own namespace, so
 * that a feed can take it in as it is.
 *
 * <p>Readers' programs show an entry again when its {@code updated} moves. It moves with a change
 * that readers are told about, and its summary then ends with what they are told.
 */
public final class FeedEntry {

    private FeedEntry() {}

    public static String of(Composition composition, Rendition card) {
        var statement = composition.statement();
        var canonical = composition.canonical();
        var out = new StringBuilder(2048);
        out.append("<entry xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
        out.append(XmlText.of(statement.language().tag())).append("\">\n");
        element(out, "id", "urn:uuid:" + statement.articleId());
        element(out, "title", statement.headline());
        element(out, "published", statement.firstReleasedAt().toString());
        element(out, "updated", statement.toldAt().toString());
        out.append("  <author>\n  ");
        element(out, "name", statement.issuer());
        out.append("  </author>\n");
        if (statement.label() != null) {
            out.append("  <category term=\"").append(XmlText.of(statement.label()));
            out.append("\"/>\n");
        }
        link(out, "alternate", "text/html", canonical, "");
        link(out, "alternate", "text/markdown", canonical + "index.md", "");
        link(out, "related", "application/json", canonical + "statement.json", "");
        link(
                out,
                "enclosure",
                card.mediaType(),
                composition.pictureAddress(card),
                " length=\"" + card.bytes().length + "\"");
        element(out, "summary", summary(composition));
        return out.append("</entry>\n").toString();
    }

    private static String summary(Composition composition) {
        var statement = composition.statement();
        return statement.changes().isEmpty()
                ? statement.summary()
                : statement.summary()
                        + "\n\n"
                        + composition.word("changed")
                        + ": "
                        + statement.changes().getLast().note();
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append("  <").append(name).append('>').append(XmlText.of(text));
        out.append("</").append(name).append(">\n");
    }

    private static void link(
            StringBuilder out, String relation, String type, String address, String more) {
        out.append("  <link rel=\"").append(relation).append("\" type=\"").append(type);
        out.append("\" href=\"").append(XmlText.of(address)).append('"').append(more);
        out.append("/>\n");
    }
}
