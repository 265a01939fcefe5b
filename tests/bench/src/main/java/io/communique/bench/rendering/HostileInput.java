package io.communique.bench.rendering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What the time to set a body grows with, for shapes that have brought other renderers down: the
 * exponent of the input's size, 1 where twice the input takes twice the time.
 */
final class HostileInput implements Row {

    private static final int SMALLEST = 1 << 14;

    /** The largest body that is taken. */
    private static final int LARGEST = 1 << 18;

    private static final int TRIES = Integer.getInteger("samples", 15);
    private static final Map<String, IntFunction<String>> SHAPES = shapes();

    private final Renderer renderer = new Renderer();

    private static Map<String, IntFunction<String>> shapes() {
        var shapes = new LinkedHashMap<String, IntFunction<String>>();
        shapes.put("plain words", filled("some words "));
        shapes.put("opening brackets", filled("["));
        shapes.put("links in links", filled("[a](b"));
        shapes.put("images in images", filled("![[]()"));
        shapes.put("emphasis that never closes", filled("*a "));
        shapes.put("emphasis of both kinds", filled("**x *y _z __"));
        shapes.put("nested quotes", filled("> "));
        shapes.put("nested lists", filled("- "));
        shapes.put("quotes in lists", filled("> - "));
        shapes.put("lists ever deeper", HostileInput::stairs);
        shapes.put("backticks of all lengths", HostileInput::backticks);
        shapes.put("angle brackets", filled("<"));
        shapes.put("declarations never closed", filled("<!A "));
        shapes.put("entities", filled("&#x41;&a"));
        shapes.put("backslashes", filled("\\"));
        shapes.put("definitions", HostileInput::definitions);
        shapes.put(
                "table without end", size -> fill("| a ", size / 2) + "\n" + fill("|-", size / 2));
        shapes.put("table rows", size -> "|a|b|\n|-|-|\n" + fill("|\n", size));
        shapes.put("footnotes", HostileInput::footnotes);
        return shapes;
    }

    @Override
    public char letter() {
        return 'i';
    }

    @Override
    public String title() {
        return "hostile input: exponent of growth, up to the largest body taken";
    }

    @Override
    public void run(Report report) {
        SHAPES.values().forEach(shape -> fastest(shape.apply(SMALLEST)));
        SHAPES.forEach((name, shape) -> grow(report, name, shape));
    }

    /** Doubles the input, until it is the largest or has taken a second. */
    private void grow(Report report, String name, IntFunction<String> shape) {
        double smallest = fastest(shape.apply(SMALLEST));
        int size = SMALLEST;
        double took = smallest;
        while (size < LARGEST && took < 1_000) {
            size *= 2;
            took = fastest(shape.apply(size));
        }
        double exponent = Math.log(took / smallest) / Math.log((double) size / SMALLEST);
        report.figure(
                name,
                "%s   %s ms, %d KiB in %s ms"
                        .formatted(
                                Series.digits(exponent),
                                Series.digits(smallest),
                                size >> 10,
                                Series.digits(took)),
                exponent,
                Aim.atMost(1.2));
    }

    /** The one least disturbed, in milliseconds; what takes long is not tried often. */
    private double fastest(String markdown) {
        double fastest = Double.MAX_VALUE;
        double spent = 0;
        for (int i = 0; i < TRIES && (i == 0 || spent < 1_000); i++) {
            double took = Contender.perCall(1, () -> renderer.set(markdown));
            fastest = Math.min(fastest, took);
            spent += took;
        }
        return fastest;
    }

    private static IntFunction<String> filled(String piece) {
        return size -> fill(piece, size);
    }

    private static String fill(String piece, int size) {
        return piece.repeat(size / piece.length());
    }

    private static String stairs(int size) {
        var out = new StringBuilder();
        for (int depth = 0; out.length() < size; depth = (depth + 1) % 200) {
            out.append("  ".repeat(depth)).append("* a\n");
        }
        return out.substring(0, size);
    }

    private static String backticks(int size) {
        var out = new StringBuilder();
        for (int length = 1; out.length() < size; length++) {
            out.append('e').append("`".repeat(length));
        }
        return out.substring(0, size);
    }

    private static String definitions(int size) {
        var out = new StringBuilder();
        for (int i = 0; out.length() < size; i++) {
            out.append("[r").append(i).append("]: /u\n[r").append(i).append("]\n\n");
        }
        return out.substring(0, size);
    }

    private static String footnotes(int size) {
        var out = new StringBuilder();
        for (int i = 0; out.length() < size; i++) {
            out.append("a[^").append(i).append("]\n\n[^").append(i).append("]: b\n\n");
        }
        return out.substring(0, size);
    }
}
