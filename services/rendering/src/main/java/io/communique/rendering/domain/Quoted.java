package io.communique.rendering.domain;

import java.util.HexFormat;

/** A string between double quotes, valid as JSON and as YAML alike; letters of all scripts stay. */
public final class Quoted {

    private Quoted() {}

    public static String of(String text) {
        var out = new StringBuilder(text.length() + 16).append('"');
        text.codePoints().forEach(c -> append(out, c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isPlain(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
                }
            }
        }
    }

    /** YAML's printable characters less its line breaks; everything above the BMP is among them. */
    private static boolean isPlain(int c) {
        return c >= 0x20 && c <= 0x7e
                || c >= 0xa0 && c <= 0xd7ff && c != 0x2028 && c != 0x2029
                || c >= 0xe000 && c <= 0xfffd && c != 0xfeff
                || c > 0xffff;
    }
}
