package io.communique.bench.rendering;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What the time to set a body grows with, for shapes that have brought other renderers down: the
 * exponent of the input's size, 1 where twice the input takes twice the time of the processor.
 *
 * <p>A shape that intake would refuse, because too many lines and marks are in one text, is told to
 * be so. Both are measured: what becomes of it where it did not come by the door, and the most of
 * it that the door lets in, which is as many texts as the body can hold of as much as a text may
 * hold.
 */
final class HostileInput implements Row {

    private static final int SMALLEST = 1 << 15;

    /** The largest body that is taken. */
    private static final int LARGEST = 1 << 18;

    /** Lines and marks that a text may have. */
    private static final int MOST_IN_A_TEXT = 1_000;

    private static final String MARKS = "*_`[]<\n";

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final int TRIES = Integer.getInteger("samples", 15);
    private static final Map<String, IntFunction<String>> SHAPES = shapes();

    private final Renderer renderer = new Renderer();

    private static Map<String, IntFunction<String>> shapes() {
        var shapes = new LinkedHashMap<String, IntFunction<String>>();
        shapes.put("plain words", filled("some words "));
        shapes.put("opening brackets", filled("["));
        shapes.put("brackets that close", nested("[", "]"));
        shapes.put("links in links", filled("[a](b"));
        shapes.put("links with titles", filled("[a](b \""));
        shapes.put("images in images", filled("![[]()"));
        shapes.put("images that close", nested("![", "](u)"));
        shapes.put("references to nothing", filled("[a][b"));
        shapes.put("emphasis that never closes", filled("*a "));
        shapes.put("emphasis that closes", nested("*a **b ", "c** d*"));
        shapes.put("closers without openers", size -> "a**b" + fill("c* ", size));
        shapes.put("emphasis of both kinds", filled("**x *y _z __"));
        shapes.put("nested quotes", filled("> "));
        shapes.put("nested lists", filled("- "));
        shapes.put("quotes in lists", filled("> - "));
        shapes.put("lists ever deeper", HostileInput::stairs);
        shapes.put("backticks of all lengths", HostileInput::backticks);
        shapes.put("angle brackets", filled("<"));
        shapes.put("comments never closed", filled("x <!--"));
        shapes.put("declarations never closed", filled("<!A "));
        shapes.put("instructions never closed", filled("x <?"));
        shapes.put("attributes never closed", filled("<a b=\""));
        shapes.put("a tag of many attributes", size -> "<a " + fill("b ", size));
        shapes.put("an address of many parts", size -> "<a@a" + fill(".a", size) + ">");
        shapes.put("entities", filled("&#x41;&a"));
        shapes.put("backslashes", filled("\\"));
        shapes.put("short lines", filled("1\n"));
        shapes.put("short lines, quoted", filled("> |\n"));
        shapes.put("hard breaks", filled("\\\n"));
        shapes.put("underlines", filled("===\n"));
        shapes.put("tabs", filled("\t- \t\n"));
        shapes.put("definitions", HostileInput::definitions);
        shapes.put("definitions in one block", filled("[a]: /b\n"));
        shapes.put(
                "table without end", size -> fill("| a ", size / 2) + "\n" + fill("|-", size / 2));
        shapes.put("cells full of marks", size -> "|a|\n|-|\n" + fill("|*a _b ![[]()|\n", size));
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
        SHAPES.forEach((name, shape) -> {
            if (isRefused(shape.apply(LARGEST))) {
                grow(report, name + ", refused at the door", shape);
                grow(report, name + ", as let in", size -> letIn(shape.apply(size)));
            } else {
                grow(report, name, shape);
            }
        });
    }

    /** What intake refuses is set as it was typed, from its first character to its last. */
    private boolean isRefused(String markdown) {
        var first =
                switch (markdown.charAt(0)) {
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '&' -> "&amp;";
                    case '"' -> "&quot;";
                    default -> markdown.substring(0, 1);
                };
        return renderer.set(markdown).html().startsWith("<pre><code>" + first);
    }

    private static String letIn(String markdown) {
        var texts = new StringBuilder();
        int found = 2;
        for (int i = 0; i < markdown.length(); i++) {
            found += MARKS.indexOf(markdown.charAt(i)) < 0 ? 0 : 1;
            if (found > MOST_IN_A_TEXT) {
                texts.append("\n\n");
                found = 2;
            }
            texts.append(markdown.charAt(i));
        }
        return texts.toString();
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

    /** In milliseconds of the processor, least disturbed; what takes long is not tried often. */
    private double fastest(String markdown) {
        double fastest = Double.MAX_VALUE;
        double spent = 0;
        for (int i = 0; i < TRIES && (i == 0 || spent < 1_000); i++) {
            long before = PROCESSOR.getCurrentThreadCpuTime();
            renderer.set(markdown);
            double took = (PROCESSOR.getCurrentThreadCpuTime() - before) / 1e6;
            fastest = Math.min(fastest, took);
            spent += took;
        }
        return fastest;
    }

    private static IntFunction<String> filled(String piece) {
        return size -> fill(piece, size);
    }

    private static IntFunction<String> nested(String opener, String closer) {
        return size -> {
            int deep = size / (opener.length() + closer.length());
            return opener.repeat(deep) + closer.repeat(deep);
        };
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
