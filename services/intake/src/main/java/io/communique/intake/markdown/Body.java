package io.communique.intake.markdown;

import io.communique.intake.domain.HouseRules;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A body as its readers will have it: that it can be set at all, and says something to them. */
final class Body extends AbstractVisitor {

    private boolean says;

    private Body() {}

    /** What an editor must put right before the body can be shown as it is meant. */
    static Optional<String> flaw(String markdown) {
        try {
            TooMuch.refuse(markdown, grammar());
        } catch (TooMuch e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        var body = new Body();
        grammar().build().parse(markdown).accept(body);
        return body.says ? Optional.empty() : Optional.of("shows no words");
    }

    private static Parser.Builder grammar() {
        return Parser.builder()
                .maxOpenBlockParsers(32)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .extensions(List.of(FootnotesExtension.create(), TablesExtension.create()));
    }

    private void read(String words) {
        says |= HouseRules.says(words);
    }

    @Override
    public void visit(Text text) {
        read(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        read(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        read(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        read(code.getLiteral());
    }

    /** Raw HTML is shown as it was typed. */
    @Override
    public void visit(HtmlBlock html) {
        read(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        read(html.getLiteral());
    }
}
