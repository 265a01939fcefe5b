package io.communique.rendering.card;

import io.communique.rendering.CardPainter;
import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Pixels;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.stereotype.Component;

/**
 * Paints cards with Java2D; those of words alone are written as small palette pictures. For them
 * there are as many desks as threads paint at the same time; when they do not, as many are kept as
 * the machine has cores.
 */
@Component
public class Java2DCardPainter implements CardPainter {

    private final Typefaces typefaces = new Typefaces();
    private final BlockingQueue<Desk> desks =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    @Override
    public byte[] paint(Composition composition, CardFormat format) {
        var free = desks.poll();
        var desk = free != null ? free : new Desk(typefaces);
        var png = desk.paint(composition, format);
        desks.offer(desk);
        return png;
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
}
