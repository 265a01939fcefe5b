package io.communique.promises.observer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Words that must not be found, and a search for all of them at once.
 *
 * <p>A canary is a run of letters, digits, spaces and commas, so that no form of writing (HTML,
 * XML, JSON, Markdown) changes a byte of it. The search rolls a hash over windows as long as the
 * shortest canary (Rabin and Karp) and compares in full only where the hash of some canary's
 * beginning turns up; its time does not depend on how many canaries there are.
 */
final class Canaries {

    static final int SHORTEST = 24;
    static final int LONGEST_BYTES = 480;

    private static final int LONGEST = 120;
    private static final int PER_TEXT = 4;
    private static final int MOST = 50_000;
    private static final long BASE = 0x100000001b3L;
    private static final int FILTER_BITS = 20;

    private final Map<Long, List<Canary>> byBeginning = new HashMap<>();
    private final BitSet filter = new BitSet(1 << FILTER_BITS);
    private final Set<Canary> all = new HashSet<>();
    private final long leaving;

    /** Words of a draft of this article. */
    record Canary(String articleId, String words) {}

    Canaries() {
        long power = 1;
        for (int i = 0; i < SHORTEST; i++) {
            power *= BASE;
        }
        leaving = power;
    }

    int size() {
        return all.size();
    }

    /** Takes the first few runs of a text that are long enough. */
    void add(String articleId, String text) {
        int taken = 0;
        for (var words : runs(text)) {
            if (taken == PER_TEXT || all.size() == MOST) {
                return;
            }
            var canary = new Canary(articleId, words);
            if (all.add(canary)) {
                long beginning = hash(words.getBytes(StandardCharsets.UTF_8));
                byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(canary);
                filter.set(slot(beginning));
            }
            taken++;
        }
    }

    /** These canaries were made of words that others have published. */
    void remove(Set<Canary> published) {
        all.removeAll(published);
        byBeginning.values().forEach(list -> list.removeIf(published::contains));
    }

    /** The text as it reads once its marks of emphasis and the like are set, and not typed. */
    static String set(String text) {
        var set = new StringBuilder(text.length());
        text.chars().filter(c -> isPlain((char) c) || c == '\n').forEach(c -> set.append((char) c));
        return set.toString();
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || c == ' ' || c == ',';
    }

    static List<String> runs(String text) {
        var runs = new ArrayList<String>();
        var run = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (isPlain(c)) {
                run.append(c);
            } else {
                var words = run.toString().strip();
                if (words.length() >= SHORTEST) {
                    runs.add(words.substring(0, Math.min(words.length(), LONGEST)).strip());
                }
                run.setLength(0);
            }
        }
        return runs;
    }

    void search(byte[] bytes, int length, Consumer<Canary> found) {
        if (length < SHORTEST || all.isEmpty()) {
            return;
        }
        long hash = hash(bytes);
        for (int end = SHORTEST; ; end++) {
            if (filter.get(slot(hash))) {
                compare(hash, bytes, end - SHORTEST, length, found);
            }
            if (end == length) {
                return;
            }
            hash = hash * BASE + bytes[end] - leaving * bytes[end - SHORTEST];
        }
    }

    private void compare(long hash, byte[] bytes, int from, int length, Consumer<Canary> found) {
        for (var canary : byBeginning.getOrDefault(hash, List.of())) {
            var words = canary.words.getBytes(StandardCharsets.UTF_8);
            if (from + words.length <= length
                    && Arrays.equals(bytes, from, from + words.length, words, 0, words.length)) {
                found.accept(canary);
            }
        }
    }

    private static long hash(byte[] bytes) {
        long hash = 0;
        for (int i = 0; i < SHORTEST; i++) {
            hash = hash * BASE + bytes[i];
        }
        return hash;
    }

    private static int slot(long hash) {
        return (int) (hash * 0x9e3779b97f4a7c15L >>> Long.SIZE - FILTER_BITS);
    }
}
