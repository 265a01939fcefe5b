package io.communique.syndication.html;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the plain text: masthead, headline, dates, text and address, and nothing beside them. */
final class TextProof {

    private static final Pattern LAYOUT = Pattern.compile("^[ >]+");

    private final Facts facts;
    private final Findings findings;

    TextProof(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void read(String text, String signedText) {
        var wording = facts.wording();
        var words = facts.words();
        var zone = facts.area().zone();
        var meant = new StringBuilder(facts.area().title());
        if (wording.label() != null) {
            meant.append(" – ").append(wording.label());
        }
        meant.append("\n\n").append(wording.headline()).append("\n\n");
        meant.append(words.dateTime(facts.statement().shownDate(), zone)).append('\n');
        if (facts.isUpdate()) {
            meant.append(words.get("updated")).append(' ');
            meant.append(words.dateTime(facts.statement().releasedAt(), zone)).append('\n');
        }
        facts.changes().stream()
                .findFirst()
                .ifPresent(change ->
                        meant.append(words.get("changed"))
                                .append(" (")
                                .append(words.dateTime(change.releasedAt(), zone))
                                .append("): ")
                                .append(change.note())
                                .append('\n'));
        meant.append('\n').append(signedText).append("\n\n");
        meant.append(facts.canonical()).append('\n');
        findings.expectEqual(unlaid(meant.toString()), unlaid(text), "text");
    }

    /**
     * Indentation, quotation marks at a line's begin and empty lines are layout; every other
     * character counts.
     */
    private static String unlaid(String text) {
        return text.lines()
                .map(line -> LAYOUT.matcher(line).replaceFirst("").stripTrailing())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
