package io.communique.bench.rendering;

import io.communique.rendering.domain.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A photo card of 1200×630, from words and photograph to the bytes of a JPEG, on one thread. */
final class PhotoCard implements Row {

    private static final int A_SAMPLE = 8;
    private static final int WIDTH = 1_600;
    private static final int HEIGHT = 900;

    private final Renderer renderer = new Renderer();
    private final Pixels photograph = photograph();
    private int next;

    @Override
    public char letter() {
        return 'b';
    }

    @Override
    public String title() {
        return "photo card 1200×630, one thread";
    }

    @Override
    public void run(Report report) throws Exception {
        var ours =
                Contender.of(
                        "ours",
                        () ->
                                Contender.perCall(
                                        A_SAMPLE,
                                        () ->
                                                renderer.photoCard(
                                                        renderer.composition(
                                                                Newsdesk.statement(next++)),
                                                        photograph)));
        var png = new ImageIoCards(List.of(drawing()));
        report.outcome(
                Unit.MILLIS,
                "ours",
                new SideBySide(Unit.MILLIS, ours).measure(List.of(png)),
                Map.of(png.name(), Aim.atLeast(4)));
    }

    private BufferedImage drawing() {
        var card = renderer.painted(renderer.composition(Newsdesk.statement(0)), photograph);
        var drawing = new BufferedImage(card.width(), card.height(), BufferedImage.TYPE_3BYTE_BGR);
        var bytes = ((DataBufferByte) drawing.getRaster().getDataBuffer()).getData();
        System.arraycopy(card.bgr(), 0, bytes, 0, bytes.length);
        return drawing;
    }

    /** Soft shades with some grain, as cameras make them. */
    private static Pixels photograph() {
        var random = new Random(1);
        var bgr = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < bgr.length; i++) {
            int x = i / 3 % WIDTH;
            int y = i / 3 / WIDTH;
            double shade = 120 + 60 * Math.sin(x / 90.0 + i % 3) + 50 * Math.cos(y / 70.0);
            bgr[i] = (byte) (shade + 4 * random.nextGaussian());
        }
        return new Pixels(WIDTH, HEIGHT, bgr);
    }
}
