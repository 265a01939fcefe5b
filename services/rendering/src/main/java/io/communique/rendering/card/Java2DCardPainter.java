package io.communique.rendering.card;

import io.communique.rendering.CardPainter;
import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.springframework.stereotype.Component;

/** Paints cards with Java2D and writes them as small palette pictures. */
@Component
public class Java2DCardPainter implements CardPainter {

    private static final int STEPS = 20;

    private final Typefaces typefaces = new Typefaces();

    @Override
    public byte[] paint(Composition composition, CardFormat format) {
        var image = drawing(composition, format);
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return PalettePng.of(
                pixels, format.width(), format.height(), palette(composition.office().colours()));
    }

    BufferedImage drawing(Composition composition, CardFormat format) {
        var image = new BufferedImage(format.width(), format.height(), BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            new CardDrawing(canvas, Layout.of(format), typefaces, composition).draw();
        } finally {
            canvas.dispose();
        }
        return image;
    }

    static Palette palette(Colours colours) {
        var ground = Colours.rgb(colours.ground());
        var accent = Colours.rgb(colours.accent());
        return Palette.of(
                new Palette.Ramp(ground, CardDrawing.INK, STEPS),
                new Palette.Ramp(accent, CardDrawing.INK, STEPS),
                new Palette.Ramp(CardDrawing.MARK_GROUND, CardDrawing.MARK_INK, STEPS));
    }
}
