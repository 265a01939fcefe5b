package io.communique.rendering.card;

import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Language;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;

/**
 * One card on its canvas: masthead above, label and headline in the middle, date and demonstration
 * mark below. In right-to-left languages everything stands mirrored.
 */
final class CardDrawing {

    private static final int INK = 0xffffff;
    private static final int MARK_GROUND = 0xffdd57;
    private static final int MARK_INK = 0x16181d;
    private static final int STEPS = 20;

    private final Graphics2D canvas;
    private final Layout layout;
    private final Typefaces typefaces;
    private final Composition composition;
    private final Language language;

    CardDrawing(Graphics2D canvas, Layout layout, Typefaces typefaces, Composition composition) {
        this.canvas = canvas;
        this.layout = layout;
        this.typefaces = typefaces;
        this.composition = composition;
        this.language = composition.statement().language();
    }

    /** The card's few colours, and what lies between those that meet at the edges of letters. */
    static Palette palette(Colours colours) {
        return Palette.of(
                new Palette.Ramp(Colours.rgb(colours.ground()), INK, STEPS),
                new Palette.Ramp(Colours.rgb(colours.accent()), INK, STEPS),
                new Palette.Ramp(MARK_GROUND, MARK_INK, STEPS));
    }

    void draw(Strip strip) {
        canvas.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        var colours = composition.office().colours();
        var width = layout.format().width();
        canvas.setClip(0, strip.top(layout), width, strip.height(layout));
        fill(Colours.rgb(colours.ground()), 0, strip.top(layout), width, strip.height(layout));
        switch (strip) {
            case MASTHEAD -> masthead();
            case WORDS -> middle();
            case FOOT -> foot(Colours.rgb(colours.accent()));
        }
    }

    private void masthead() {
        line(
                composition.office().masthead(),
                Weight.BOLD,
                layout.mastheadSize(),
                layout.masthead());
    }

    private void foot(int accent) {
        var format = layout.format();
        fill(accent, 0, format.height() - layout.band(), format.width(), layout.band());
        line(composition.shownDate(), Weight.REGULAR, layout.smallSize(), layout.date());
        if (composition.site().demonstration()) {
            mark();
        }
    }

    private void middle() {
        var label = composition.statement().label();
        var above = label == null ? 0 : layout.chipHeight() + layout.chipGap();
        var space = layout.bottom() - layout.top() - above;
        var box = new Headline.Box(layout.column(), space, layout.sizes(), language);
        var headline = Headline.fit(typefaces, words(), box);
        var top = layout.top() + Math.round((space - headline.height()) / 2);
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
                .drawable(composition.statement().headline(), language)
                .or(() -> typefaces.drawable(composition.word("read-online"), language))
                .orElse(composition.office().area());
    }

    private void label(String label, int top) {
        typefaces
                .drawable(label, language)
                .map(text ->
                        oneLine(
                                text,
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
        typefaces
                .drawable(composition.word("demonstration-mark"), language)
                .map(text -> oneLine(text, Weight.BOLD, layout.smallSize(), layout.column() / 2f))
                .ifPresent(text -> {
                    var x =
                            language.isRightToLeft()
                                    ? layout.margin()
                                    : layout.format().width() - layout.margin() - chipWidth(text);
                    chip(text, MARK_GROUND, MARK_INK, x, layout.date() - layout.chipBaseline());
                });
    }

    private void line(String words, Weight weight, float size, int baseline) {
        typefaces
                .drawable(words, language)
                .map(text -> oneLine(text, weight, size, layout.column()))
                .ifPresent(text -> {
                    canvas.setColor(new Color(INK));
                    text.draw(canvas, leading(text), baseline);
                });
    }

    /** One line, as large as asked or as small as it takes to fit. */
    private TextLayout oneLine(String text, Weight weight, float size, float width) {
        var wanted = oneLine(text, weight, size);
        var advance = wanted.getVisibleAdvance();
        return advance <= width ? wanted : oneLine(text, weight, size * width / advance);
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
