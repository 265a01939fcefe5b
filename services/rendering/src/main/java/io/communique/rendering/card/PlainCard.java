package io.communique.rendering.card;

import io.communique.rendering.domain.Colours;
import java.awt.Color;
import java.awt.Graphics2D;

/** A card of words alone, on the office's ground: label and headline stand in the middle. */
final class PlainCard {

    private static final int STEPS = 20;

    private PlainCard() {}

    /** The card's few colours, and what lies between those that meet at the edges of letters. */
    static Palette palette(Colours colours) {
        return Palette.of(
                new Palette.Ramp(Colours.rgb(colours.ground()), CardWords.INK, STEPS),
                new Palette.Ramp(Colours.rgb(colours.accent()), CardWords.INK, STEPS),
                new Palette.Ramp(CardWords.MARK_GROUND, CardWords.MARK_INK, STEPS));
    }

    static void draw(
            Strip strip, Graphics2D canvas, Layout layout, Colours colours, CardWords words) {
        var width = layout.format().width();
        var height = layout.format().height();
        canvas.setClip(0, strip.top(layout), width, strip.height(layout));
        canvas.setColor(new Color(Colours.rgb(colours.ground())));
        canvas.fillRect(0, strip.top(layout), width, strip.height(layout));
        switch (strip) {
            case MASTHEAD -> words.masthead();
            case LABEL -> words.label(0);
            case WORDS -> words.middle(top(layout, words));
            case FOOT -> {
                canvas.setColor(new Color(Colours.rgb(colours.accent())));
                canvas.fillRect(0, height - layout.band(), width, layout.band());
                words.foot();
            }
        }
    }

    /** Where label and headline begin. */
    static int top(Layout layout, CardWords words) {
        var space = layout.bottom() - layout.top() - words.aboveHeadline();
        return layout.top() + Math.round((space - words.headline().height()) / 2);
    }
}
