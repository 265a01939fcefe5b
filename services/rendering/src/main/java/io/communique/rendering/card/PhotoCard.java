package io.communique.rendering.card;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Frame;
import io.communique.rendering.domain.Pixels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A card that shows the statement's photograph. The masthead stands on a tab; label, headline and
 * date stand beside the photograph or at its foot, and where they reach into it a scrim of the
 * office's ground lies over it, opaque enough for them on any photograph.
 */
final class PhotoCard {

    private final BufferedImage image;
    private final Graphics2D canvas;
    private final Layout layout;
    private final int ground;
    private final int accent;
    private final boolean rightToLeft;

    PhotoCard(
            BufferedImage image,
            Graphics2D canvas,
            Layout layout,
            Colours colours,
            boolean rightToLeft) {
        this.image = image;
        this.canvas = canvas;
        this.layout = layout;
        this.ground = Colours.rgb(colours.ground());
        this.accent = Colours.rgb(colours.accent());
        this.rightToLeft = rightToLeft;
    }

    void draw(CardWords words, Pixels photograph) {
        var headline = words.headline();
        var top = layout.bottom() - Math.round(headline.height()) - words.aboveHeadline();
        ground(photograph, top);
        words.mastheadTab();
        words.middle(top);
        words.foot();
    }

    /** Everything but the words, whose upper edge is at this height. */
    void ground(Pixels photograph, int wordsTop) {
        fill(ground, 0, layout.format().height());
        photograph(photograph);
        veil(scrim(wordsTop));
        fill(accent, layout.format().height() - layout.band(), layout.band());
    }

    /** The middle of the editor's choice; only here a small picture is enlarged. */
    private void photograph(Pixels photograph) {
        var place = layout.photograph(rightToLeft);
        var part = photograph.frame().middle(place.width(), place.height());
        boolean enlarged = part.width() < place.width();
        var print =
                enlarged
                        ? photograph.scaled(part, part.width(), part.height())
                        : photograph.scaled(part, place.width(), place.height());
        var picture =
                new BufferedImage(print.width(), print.height(), BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(print.bgr(), 0, bytes(picture), 0, print.bgr().length);
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(picture, place.x(), place.y(), place.width(), place.height(), null);
    }

    private Scrim scrim(int wordsTop) {
        var height = layout.format().height();
        var photograph = layout.photograph(rightToLeft);
        return isSideways()
                ? new Scrim(
                        layout.format().width() - photograph.width(),
                        layout.margin() + layout.column() + layout.chipGap(),
                        layout.fade())
                : new Scrim(
                        height - photograph.height(),
                        height - wordsTop + layout.chipGap(),
                        layout.fade());
    }

    private boolean isSideways() {
        return layout.format() == CardFormat.LINK;
    }

    /** Beyond its reach nothing lies over the photograph, and before it there is none. */
    private void veil(Scrim scrim) {
        var width = layout.format().width();
        var height = layout.format().height();
        var length = isSideways() ? width : height;
        var shares = scrim.shares(length, ground);
        int from = scrim.closed();
        int until = Math.min(length, scrim.reach());
        var veiled =
                isSideways()
                        ? new Frame(rightToLeft ? width - until : from, 0, until - from, height)
                        : new Frame(0, height - until, width, until - from);
        var bgr = bytes(image);
        for (int y = veiled.y(); y < veiled.y() + veiled.height(); y++) {
            for (int x = veiled.x(); x < veiled.x() + veiled.width(); x++) {
                int fromSide = rightToLeft ? width - 1 - x : x;
                int share = shares[isSideways() ? fromSide : height - 1 - y];
                int at = 3 * (y * width + x);
                bgr[at] = (byte) Scrim.mixed(bgr[at], ground, share);
                bgr[at + 1] = (byte) Scrim.mixed(bgr[at + 1], ground >> 8, share);
                bgr[at + 2] = (byte) Scrim.mixed(bgr[at + 2], ground >> 16, share);
            }
        }
    }

    private void fill(int rgb, int top, int height) {
        canvas.setColor(new Color(rgb));
        canvas.fillRect(0, top, layout.format().width(), height);
    }

    static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
