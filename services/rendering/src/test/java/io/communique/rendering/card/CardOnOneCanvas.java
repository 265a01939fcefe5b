package io.communique.rendering.card;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Composition;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** A card painted the plain way: on one canvas of its own, nothing kept from any other. */
final class CardOnOneCanvas {

    private static final Typefaces TYPEFACES = new Typefaces();

    private CardOnOneCanvas() {}

    static BufferedImage drawing(Composition composition, CardFormat format) {
        var image = new BufferedImage(format.width(), format.height(), BufferedImage.TYPE_INT_RGB);
        for (var strip : List.of(Strip.MASTHEAD, Strip.WORDS, Strip.FOOT)) {
            var canvas = image.createGraphics();
            var layout = Layout.of(format);
            PlainCard.draw(
                    strip,
                    canvas,
                    layout,
                    composition.office().colours(),
                    new CardWords(canvas, layout, TYPEFACES, composition));
            canvas.dispose();
        }
        return image;
    }

    /** As 0xRRGGBB, each as the nearest of the palette's colours, found by trying all of them. */
    static int[] pixels(Composition composition, CardFormat format) {
        var palette = PlainCard.palette(composition.office().colours());
        var found = new HashMap<Integer, Integer>();
        var drawing = drawing(composition, format).getRaster().getDataBuffer();
        var pixels = ((DataBufferInt) drawing).getData().clone();
        for (int i = 0; i < pixels.length; ) {
            int rgb = pixels[i];
            int near = found.computeIfAbsent(rgb, it -> nearest(it, palette));
            for (; i < pixels.length && pixels[i] == rgb; i++) {
                pixels[i] = near;
            }
        }
        return pixels;
    }

    private static int nearest(int rgb, Palette palette) {
        int nearest = palette.colour(0);
        for (int i = 1; i < palette.size(); i++) {
            if (distance(rgb, palette.colour(i)) < distance(rgb, nearest)) {
                nearest = palette.colour(i);
            }
        }
        return nearest;
    }

    private static int distance(int a, int b) {
        return IntStream.of(0, 8, 16)
                .map(shift -> (a >> shift & 255) - (b >> shift & 255))
                .map(difference -> difference * difference)
                .sum();
    }
}
