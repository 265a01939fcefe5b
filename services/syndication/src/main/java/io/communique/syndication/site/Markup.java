package io.communique.syndication.site;

/** Text made safe for HTML and XML, in elements and in quoted attributes alike. */
final class Markup {

    private Markup() {}

    static String of(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String link(String address, String words) {
        return "<a href=\"" + of(address) + "\">" + of(words) + "</a>";
    }
}
