package io.communique.rendering.domain;

/** Text made safe for any place in XML where text or an attribute's value may stand. */
final class XmlText {

    private XmlText() {}

    static String of(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** Line ends and tabs are written by number, or a parser would turn them into spaces. */
    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\n' -> out.append("&#10;");
            case '\r' -> out.append("&#13;");
            case '\t' -> out.append("&#9;");
            default -> out.appendCodePoint(isLegal(c) ? c : 0xfffd);
        }
    }

    private static boolean isLegal(int c) {
        return c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c > 0xffff;
    }
}
