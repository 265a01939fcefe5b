package io.communique.rendering.html;

import io.communique.rendering.domain.Comparison;
import io.communique.rendering.domain.Difference;
import io.communique.rendering.domain.Rendition;
import io.communique.rendering.domain.Statement;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** What the comparison's template is given to fill in. */
public record SideBySide(Comparison comparison) {

    /** What people look for first: the words, then the pictures, then what machines read. */
    private static final List<String> ORDER =
            List.of("text", "card", "card-square", "card-tall", "metadata", "markdown");

    private static final String SHEET = Style.resource("comparison.css");

    public String css() {
        return SHEET;
    }

    public List<Difference> changed() {
        return comparison.differences().stream()
                .filter(difference -> !(difference instanceof Difference.None))
                .sorted(Comparator.comparingInt(SideBySide::place))
                .toList();
    }

    public List<String> unchanged() {
        return comparison.differences().stream()
                .filter(Difference.None.class::isInstance)
                .map(Difference::channel)
                .toList();
    }

    /** When and as what a statement became, or would become, public. */
    public String released(Statement statement) {
        return "version %d, %s"
                .formatted(
                        statement.version(),
                        statement
                                .language()
                                .words()
                                .dateTime(statement.releasedAt(), comparison.office().zone()));
    }

    public String picture(Rendition rendition) {
        return "data:"
                + rendition.mediaType()
                + ";base64,"
                + Base64.getEncoder().encodeToString(rendition.bytes());
    }

    private static int place(Difference difference) {
        var place = ORDER.indexOf(difference.channel());
        return place < 0 ? ORDER.size() : place;
    }
}
