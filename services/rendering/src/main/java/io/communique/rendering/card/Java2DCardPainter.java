package io.communique.rendering.card;

import io.communique.rendering.CardPainter;
import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Composition;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.stereotype.Component;

/**
 * Paints cards with Java2D and writes them as small palette pictures. There are as many desks as
 * threads paint at the same time; when they do not, as many are kept as the machine has cores.
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
}
