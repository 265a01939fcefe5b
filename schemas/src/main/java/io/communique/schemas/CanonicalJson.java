package io.communique.schemas;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * JSON in the one form of RFC 8785, for the values that statements are made of: strings, whole
 * numbers up to 2^53 − 1, lists, and objects whose members a sorted map brings in the order of
 * their UTF-16 code units.
 */
final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder(4096);

    private CanonicalJson() {}

    static byte[] of(SortedMap<String, Object> object) {
        var json = new CanonicalJson();
        json.object(object);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Object value) {
        switch (value) {
            case String text -> string(text);
            case Long number -> number(number);
            case Integer number -> number(number);
            case List<?> list -> list(list);
            case Map<?, ?> object -> object(object);
            default -> throw new IllegalArgumentException("no JSON form: " + value.getClass());
        }
    }

    private void object(Map<?, ?> object) {
        out.append('{');
        var separator = "";
        for (var member : object.entrySet()) {
            out.append(separator);
            string((String) member.getKey());
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void list(List<?> list) {
        out.append('[');
        var separator = "";
        for (var item : list) {
            out.append(separator);
            value(item);
            separator = ",";
        }
        out.append(']');
    }

    private void number(long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException("beyond 2^53 - 1: " + number);
        }
        out.append(number);
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> plain(text, i, c);
            }
        }
        out.append('"');
    }

    private void plain(String text, int at, char c) {
        if (c < ' ') {
            out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        } else if (isLone(text, at, c)) {
            throw new IllegalArgumentException("lone surrogate at " + at);
        } else {
            out.append(c);
        }
    }

    private static boolean isLone(String text, int at, char c) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
