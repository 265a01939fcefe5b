package io.communique.rendering.card;

import io.communique.rendering.CardPainter;
import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Pixels;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.springframework.stereotype.Component;

/** Paints cards with Java2D; those of words alone are written as small palette pictures. */
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

    @Override
    public Pixels paint(Composition composition, CardFormat format, Pixels photograph) {
        var image =
                new BufferedImage(format.width(), format.height(), BufferedImage.TYPE_3BYTE_BGR);
        var layout = Layout.onPhotograph(format);
        var canvas = image.createGraphics();
        try {
            photoCard(image, canvas, composition, layout)
                    .draw(new CardWords(canvas, layout, typefaces, composition), photograph);
        } finally {
            canvas.dispose();
        }
        return new Pixels(format.width(), format.height(), PhotoCard.bytes(image));
    }

    private static PhotoCard photoCard(
            BufferedImage image, Graphics2D canvas, Composition composition, Layout layout) {
        return new PhotoCard(
                image,
                canvas,
                layout,
                composition.office().colours(),
                composition.statement().language().isRightToLeft());
    }

    BufferedImage drawing(Composition composition, CardFormat format) {
        var image = new BufferedImage(format.width(), format.height(), BufferedImage.TYPE_INT_RGB);
        var layout = Layout.of(format);
        var canvas = image.createGraphics();
        try {
            PlainCard.draw(
                    canvas,
                    layout,
                    composition.office().colours(),
                    new CardWords(canvas, layout, typefaces, composition));
        } finally {
            canvas.dispose();
        }
        return image;
    }

    static Palette palette(Colours colours) {
        var ground = Colours.rgb(colours.ground());
        var accent = Colours.rgb(colours.accent());
        return Palette.of(
                new Palette.Ramp(ground, CardWords.INK, STEPS),
                new Palette.Ramp(accent, CardWords.INK, STEPS),
                new Palette.Ramp(CardWords.MARK_GROUND, CardWords.MARK_INK, STEPS));
    }
}
