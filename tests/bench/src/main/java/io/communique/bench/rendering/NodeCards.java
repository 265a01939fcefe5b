package io.communique.bench.rendering;

import io.communique.rendering.domain.Composition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** Cards made by a package of npm. */
final class NodeCards implements Contender {

    private static final int A_SAMPLE = 8;

    private final String name;
    private final Conversation maker;
    private final IntFunction<Composition> compositions;
    private int next;

    NodeCards(
            String name,
            Peers peers,
            String maker,
            Path fonts,
            IntFunction<Composition> compositions)
            throws IOException {
        this.name = name;
        this.maker =
                new Conversation(
                        peers.script(
                                "cards.mjs",
                                maker,
                                fonts.toString(),
                                peers.folder().resolve(maker + ".png").toString()));
        this.compositions = compositions;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double sample() throws IOException {
        double millis = 0;
        for (int i = 0; i < A_SAMPLE; i++) {
            var words = CardWords.of(compositions.apply(next), next++);
            millis += Conversation.millis(maker.ask(words.json()));
        }
        return millis / A_SAMPLE;
    }

    @Override
    public void close() throws InterruptedException {
        maker.close();
    }
}
