package io.communique.rendering.card;

import io.communique.rendering.domain.Colours;
import java.awt.Color;
import java.awt.Graphics2D;

/** A card of words alone, on the office's ground: label and headline stand in the middle. */
final class PlainCard {

    private PlainCard() {}

    static void draw(Graphics2D canvas, Layout layout, Colours colours, CardWords words) {
        var width = layout.format().width();
        var height = layout.format().height();
        canvas.setColor(new Color(Colours.rgb(colours.ground())));
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(new Color(Colours.rgb(colours.accent())));
        canvas.fillRect(0, height - layout.band(), width, layout.band());
        words.masthead();
        var headline = words.headline();
        var space = layout.bottom() - layout.top() - words.aboveHeadline();
        words.middle(headline, layout.top() + Math.round((space - headline.height()) / 2));
        words.foot();
    }
}
