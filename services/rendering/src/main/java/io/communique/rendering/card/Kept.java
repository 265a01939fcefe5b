package io.communique.rendering.card;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was made before and may be wanted again, at most so much; the longest unused goes first. */
final class Kept<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Kept(int most) {
        super(most, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
