package io.communique.syndication.html;

import io.communique.syndication.domain.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads what the page says of changes: each one that was signed, newest first, each with its moment
 * and its note, and nothing between them.
 */
final class ChangesProof {

    private final Facts facts;
    private final Findings findings;

    ChangesProof(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void read(Document page) {
        var sections = page.select("#changes");
        findings.expectEqual(
                facts.changes().isEmpty() ? 0 : 1,
                sections.size(),
                "page: not one list of changes");
        sections.forEach(this::section);
    }

    private void section(Element section) {
        var names = new ArrayList<>(List.of("section", "h2", "dl"));
        var words = new StringBuilder(facts.words().get("changes"));
        var rows = section.select("dl > div");
        for (int i = 0; i < facts.changes().size(); i++) {
            var change = facts.changes().get(i);
            names.addAll(List.of("div", "dt", "time", "dd"));
            if (i < rows.size()) {
                words.append(row(rows.get(i), change));
            }
        }
        findings.expectEqual(
                names,
                section.select("*").stream().map(Element::normalName).toList(),
                "page: the form of the changes");
        findings.expectEqual(
                bare(words.toString()),
                bare(section.wholeText()),
                "page: words between the changes");
    }

    /** The words that the row may hold. */
    private String row(Element row, Statement.Change change) {
        var date = row.select("time").text();
        var moment = change.releasedAt();
        var note = change.note();
        var said = row.select("dd").stream().map(Element::wholeText).toList();
        findings.expectEqual(
                List.of(moment.toString()),
                row.select("time").eachAttr("datetime"),
                "page: a change's moment");
        findings.expect(
                facts.words().datesOf(moment, facts.area().zone()).contains(date),
                "page: a change's date as it is read");
        findings.expectEqual(
                List.of(Sheet.normal(note).strip()),
                said.stream().map(text -> Sheet.normal(text).strip()).toList(),
                "page: a change's note");
        return date + note;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
