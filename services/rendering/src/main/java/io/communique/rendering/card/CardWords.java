package io.communique.rendering.card;

import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Language;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of one card on its canvas: masthead, label and headline, date and demonstration mark.
 * In right-to-left languages everything stands mirrored.
 */
final class CardWords {

    static final int INK = 0xffffff;
    static final int MARK_GROUND = 0xffdd57;
    static final int MARK_INK = 0x16181d;

    private final Graphics2D canvas;
    private final Layout layout;
    private final Typefaces typefaces;
    private final Composition composition;
    private final Language language;
    private @Nullable Headline headline;

    CardWords(Graphics2D canvas, Layout layout, Typefaces typefaces, Composition composition) {
        this.canvas = canvas;
        this.layout = layout;
        this.typefaces = typefaces;
        this.composition = composition;
        this.language = composition.statement().language();
        canvas.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** The office's mark, and its name behind it. */
    void masthead() {
        var size = layout.markSize();
        canvas.setColor(new Color(INK));
        // Rectangles have straight edges, and are filled much faster without.
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.fill(
                MarkShape.of(
                        composition.office().theme().mark(),
                        leading(size),
                        layout.masthead() - layout.markRise(),
                        size));
        canvas.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        line(
                composition.office().masthead(),
                Weight.BOLD,
                layout.mastheadSize(),
                layout.masthead(),
                size + layout.markGap());
    }

    /** A tab in the office's colours under its masthead, for grounds that are not calm. */
    void mastheadTab() {
        var colours = composition.office().colours();
        var indent = layout.markSize() + layout.markGap();
        oneLine(
                        composition.office().masthead(),
                        Weight.BOLD,
                        layout.mastheadSize(),
                        (float) layout.column() - indent)
                .ifPresent(text -> {
                    var wide = Math.round(text.getVisibleAdvance()) + indent;
                    var x = Math.round(leading(wide)) - layout.tabPadding();
                    var width = wide + 2 * layout.tabPadding();
                    var end = layout.tabBottom();
                    var top = layout.tabTop();
                    fill(Colours.rgb(colours.ground()), x, top, width, end - top);
                    fill(Colours.rgb(colours.accent()), x, end, width, layout.band() / 2);
                });
        masthead();
    }

    /** The date, and that it is a demonstration where it is one. */
    void foot() {
        line(composition.shownDate(), Weight.REGULAR, layout.smallSize(), layout.date(), 0);
        if (composition.site().demonstration()) {
            mark();
        }
    }

    /** The headline as large as it fits into the room that the label leaves; fitted once. */
    Headline headline() {
        if (headline == null) {
            var box =
                    new Headline.Box(
                            layout.column(),
                            layout.bottom() - layout.top() - aboveHeadline(),
                            layout.sizes(),
                            language);
            headline = Headline.fit(words(), box, text -> typefaces.words(text, language));
        }
        return headline;
    }

    /** What the label takes above a headline. */
    int aboveHeadline() {
        return composition.statement().label() == null ? 0 : layout.chipHeight() + layout.chipGap();
    }

    /** Label and headline, which begin at this height. */
    void middle(int top) {
        label(top);
        var headline = headline();
        var baseline = baseline(top);
        canvas.setColor(new Color(INK));
        for (var text : headline.layouts()) {
            text.draw(canvas, leading(text), baseline);
            baseline += headline.leading();
        }
    }

    /** That of the first line, where label and headline begin at this height. */
    float baseline(int top) {
        return top + aboveHeadline() + headline().size();
    }

    private String words() {
        return typefaces
                .drawable(composition.statement().headline(), language)
                .or(() -> typefaces.drawable(composition.word("read-online"), language))
                .orElse(composition.office().area());
    }

    /** Its chip; nothing where the statement has none. */
    void label(int top) {
        Optional.ofNullable(composition.statement().label())
                .flatMap(label ->
                        oneLine(
                                label,
                                Weight.BOLD,
                                layout.smallSize(),
                                layout.column() - 2f * layout.chipPadding()))
                .ifPresent(text ->
                        chip(
                                text,
                                Colours.rgb(composition.office().colours().accent()),
                                INK,
                                leading(chipWidth(text)),
                                top));
    }

    /** Stands on the far side of the line that the date stands on. */
    private void mark() {
        oneLine(
                        composition.word("demonstration-mark"),
                        Weight.BOLD,
                        layout.smallSize(),
                        layout.column() / 2f)
                .ifPresent(text -> {
                    var x =
                            language.isRightToLeft()
                                    ? layout.margin()
                                    : layout.format().width() - layout.margin() - chipWidth(text);
                    chip(text, MARK_GROUND, MARK_INK, x, layout.date() - layout.chipBaseline());
                });
    }

    /**
     * @param indent kept free at the side from which one reads
     */
    private void line(String words, Weight weight, float size, int baseline, int indent) {
        oneLine(words, weight, size, (float) layout.column() - indent)
                .ifPresent(text ->
                        draw(
                                text,
                                leading(text) + (language.isRightToLeft() ? -indent : indent),
                                baseline));
    }

    private void draw(TextLayout text, float x, int baseline) {
        canvas.setColor(new Color(INK));
        text.draw(canvas, x, baseline);
    }

    /** One line, as large as asked or as small as it takes to fit; nothing where letters lack. */
    private Optional<TextLayout> oneLine(String words, Weight weight, float size, float width) {
        return typefaces
                .drawable(words, language)
                .map(text -> {
                    var wanted = oneLine(text, weight, size);
                    var advance = wanted.getVisibleAdvance();
                    return advance <= width
                            ? wanted
                            : oneLine(text, weight, size * width / advance);
                });
    }

    private TextLayout oneLine(String text, Weight weight, float size) {
        return new TextLayout(
                typefaces.set(text, weight, size, language).getIterator(), Typefaces.SCREEN);
    }

    private void chip(TextLayout text, int ground, int ink, float x, int top) {
        fill(ground, Math.round(x), top, chipWidth(text), layout.chipHeight());
        canvas.setColor(new Color(ink));
        text.draw(canvas, Math.round(x) + layout.chipPadding(), top + layout.chipBaseline());
    }

    private int chipWidth(TextLayout text) {
        return Math.round(text.getVisibleAdvance()) + 2 * layout.chipPadding();
    }

    /** Where something so wide begins, to stand at the side from which one reads. */
    private float leading(float width) {
        return language.isRightToLeft()
                ? layout.format().width() - layout.margin() - width
                : layout.margin();
    }

    /** The space that ends a broken line hangs on the far side. */
    private float leading(TextLayout text) {
        return leading(text.getAdvance());
    }

    private void fill(int rgb, int x, int y, int width, int height) {
        canvas.setColor(new Color(rgb));
        canvas.fillRect(x, y, width, height);
    }
}
