package io.communique.rendering.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * An angle bracket opens raw HTML or an autolink only if what closes it is near. CommonMark looks
 * to the paragraph's end for it, again for every bracket, which takes minutes where there are many.
 */
final class NearClosers implements InlineContentParserFactory {

    private static final int NEAR = 1_000;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return NearClosers::textUnlessClosed;
    }

    private static ParsedInline textUnlessClosed(InlineParserState state) {
        var scanner = state.scanner();
        scanner.next();
        var afterBracket = scanner.position();
        return isNear(closer(scanner), scanner)
                ? ParsedInline.none()
                : ParsedInline.of(new Text("<"), afterBracket);
    }

    private static String closer(Scanner scanner) {
        if (scanner.next("!--")) {
            return "-->";
        }
        if (scanner.next("![CDATA[")) {
            return "]]>";
        }
        return scanner.next("?") ? "?>" : ">";
    }

    private static boolean isNear(String closer, Scanner scanner) {
        for (var i = 0; i < NEAR && scanner.hasNext(); i++) {
            if (scanner.next(closer)) {
                return true;
            }
            scanner.next();
        }
        return false;
    }
}
