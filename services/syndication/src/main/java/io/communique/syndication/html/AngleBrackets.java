package io.communique.syndication.html;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/**
 * An angle bracket begins raw HTML or an autolink only when it is closed within a thousand
 * characters; otherwise it is a character like any other. To look further, again for each of them,
 * takes minutes where there are many.
 */
final class AngleBrackets implements InlineContentParserFactory {

    private static final int SOON = 1_000;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return AngleBrackets::read;
    }

    private static ParsedInline read(InlineParserState state) {
        var text = state.scanner();
        text.next();
        var behind = text.position();
        String end = ">";
        if (text.next("!--")) {
            end = "-->";
        } else if (text.next("![CDATA[")) {
            end = "]]>";
        } else if (text.next("?")) {
            end = "?>";
        }
        for (int i = 0; i < SOON && text.hasNext(); i++) {
            if (text.next(end)) {
                return ParsedInline.none();
            }
            text.next();
        }
        return ParsedInline.of(new Text("<"), behind);
    }
}
