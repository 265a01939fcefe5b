package io.communique.intake.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Markdown file cut in two: the YAML between its first line and the closing one, and the body
 * below.
 *
 * <p>The first line is {@code ---} or a fence of three backticks with the word yaml; the closing
 * one is {@code ---} or three backticks. The body starts behind the closing line's break; one blank
 * line directly there only separates.
 *
 * @param bodyLine counted from 1
 */
record Block(String yaml, String body, int bodyLine) {

    /** Where the YAML starts, counted from 1. */
    static final int FIRST_LINE = 2;

    private static final Pattern FENCE = Pattern.compile("```+[ \\t]*ya?ml[ \\t]*");

    static Optional<Block> of(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        return closing(lines.getFirst()).flatMap(closing -> cut(text, lines, closing));
    }

    private static Optional<String> closing(String first) {
        if (first.stripTrailing().equals("---")) {
            return Optional.of("---");
        }
        return FENCE.matcher(first).matches() ? Optional.of("```") : Optional.empty();
    }

    private static Optional<Block> cut(String text, List<String> lines, String closing) {
        int from = lines.getFirst().length() + 1;
        int at = from;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.stripTrailing().equals(closing)) {
                boolean separated = i + 1 < lines.size() - 1 && lines.get(i + 1).isEmpty();
                int body = Math.min(text.length(), at + line.length() + (separated ? 2 : 1));
                return Optional.of(
                        new Block(
                                text.substring(from, at),
                                text.substring(body),
                                i + (separated ? 3 : 2)));
            }
            at += line.length() + 1;
        }
        return Optional.empty();
    }
}
