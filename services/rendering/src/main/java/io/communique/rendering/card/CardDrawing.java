package io.communique.rendering.card;

import static io.communique.rendering.CardPainter.HEIGHT;
import static io.communique.rendering.CardPainter.WIDTH;

import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;

/**
 * One card on its canvas: masthead above, label and headline in the middle, date and demonstration
 * mark below. In right-to-left languages everything stands mirrored.
 */
final class CardDrawing {

    static final int INK = 0xffffff;
    static final int MARK_GROUND = 0xffdd57;
    static final int MARK_INK = 0x16181d;

    private static final int MARGIN = 72;
    private static final int COLUMN = WIDTH - 2 * MARGIN;
    private static final int BAND = 16;
    private static final int MASTHEAD_BASELINE = 106;
    private static final int MIDDLE_TOP = 150;
    private static final int MIDDLE_BOTTOM = 506;
    private static final int DATE_BASELINE = 566;
    private static final int CHIP_HEIGHT = 50;
    private static final int CHIP_PADDING = 18;
    private static final int CHIP_GAP = 26;
    private static final float MASTHEAD_SIZE = 38;
    private static final float SMALL_SIZE = 28;

    private final Graphics2D canvas;
    private final Typefaces typefaces;
    private final Composition composition;
    private final boolean rightToLeft;

    CardDrawing(Graphics2D canvas, Typefaces typefaces, Composition composition) {
        this.canvas = canvas;
        this.typefaces = typefaces;
        this.composition = composition;
        this.rightToLeft = composition.statement().language().isRightToLeft();
    }

    void draw() {
        canvas.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var colours = composition.office().colours();
        fill(Colours.rgb(colours.ground()), 0, 0, WIDTH, HEIGHT);
        fill(Colours.rgb(colours.accent()), 0, HEIGHT - BAND, WIDTH, BAND);
        line(composition.office().masthead(), Weight.BOLD, MASTHEAD_SIZE, MASTHEAD_BASELINE);
        middle();
        line(composition.shownDate(), Weight.REGULAR, SMALL_SIZE, DATE_BASELINE);
        if (composition.site().demonstration()) {
            mark();
        }
    }

    private void middle() {
        var label = composition.statement().label();
        var above = label == null ? 0 : CHIP_HEIGHT + CHIP_GAP;
        var space = MIDDLE_BOTTOM - MIDDLE_TOP - above;
        var locale = composition.statement().language().locale();
        var headline =
                Headline.fit(
                        typefaces, words(), new Headline.Box(COLUMN, space, rightToLeft, locale));
        var top = MIDDLE_TOP + Math.round((space - headline.height()) / 2);
        if (label != null) {
            label(label, top);
        }
        var baseline = top + above + headline.size();
        canvas.setColor(new Color(INK));
        for (var text : headline.lines()) {
            text.draw(canvas, leading(text), baseline);
            baseline += headline.leading();
        }
    }

    private String words() {
        return typefaces
                .drawable(composition.statement().headline())
                .or(() -> typefaces.drawable(composition.word("read-online")))
                .orElse(composition.office().area());
    }

    private void label(String label, int top) {
        typefaces
                .drawable(label)
                .map(text -> layout(text, Weight.BOLD, SMALL_SIZE, COLUMN - 2f * CHIP_PADDING))
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
        typefaces
                .drawable(composition.word("demonstration-mark"))
                .map(text -> layout(text, Weight.BOLD, SMALL_SIZE, COLUMN / 2f))
                .ifPresent(text -> {
                    var x = rightToLeft ? MARGIN : WIDTH - MARGIN - chipWidth(text);
                    chip(text, MARK_GROUND, MARK_INK, x, DATE_BASELINE - 35);
                });
    }

    private void line(String words, Weight weight, float size, int baseline) {
        typefaces
                .drawable(words)
                .map(text -> layout(text, weight, size, COLUMN))
                .ifPresent(text -> {
                    canvas.setColor(new Color(INK));
                    text.draw(canvas, leading(text), baseline);
                });
    }

    /** One line, as large as asked or as small as it takes to fit. */
    private TextLayout layout(String text, Weight weight, float size, float width) {
        var wanted = layout(text, weight, size);
        var advance = wanted.getVisibleAdvance();
        return advance <= width ? wanted : layout(text, weight, size * width / advance);
    }

    private TextLayout layout(String text, Weight weight, float size) {
        return new TextLayout(
                typefaces.set(text, weight, size, rightToLeft).getIterator(), Typefaces.SCREEN);
    }

    private void chip(TextLayout text, int ground, int ink, float x, int top) {
        fill(ground, Math.round(x), top, chipWidth(text), CHIP_HEIGHT);
        canvas.setColor(new Color(ink));
        text.draw(canvas, Math.round(x) + CHIP_PADDING, top + 35);
    }

    private static int chipWidth(TextLayout text) {
        return Math.round(text.getVisibleAdvance()) + 2 * CHIP_PADDING;
    }

    /** Where something so wide begins, to stand at the side from which one reads. */
    private float leading(float width) {
        return rightToLeft ? WIDTH - MARGIN - width : MARGIN;
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
