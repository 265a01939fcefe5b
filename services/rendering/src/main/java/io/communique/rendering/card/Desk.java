package io.communique.rendering.card;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Statement;
import io.communique.rendering.domain.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where one thread at a time paints: a canvas for the largest strip, letters for headlines, and
 * what it can paint again without painting it, because it is the same on card after card:
 * mastheads, labels, feet and bare ground, packed.
 *
 * <p>A desk takes 21 MB at most: canvas and rows 6 MB, the letters and colours of four offices 13
 * MB, packing half a megabyte, some kilobytes for each strip that is kept.
 */
final class Desk {

    private static final int MOST_OFFICES = 4;
    private static final int MOST_STRIPS = 64;
    private static final int MOST_BLANKS = 256;
    private static final int LARGEST =
            Stream.of(CardFormat.values())
                    .map(Layout::of)
                    .flatMap(layout ->
                            Stream.of(Strip.values())
                                    .map(strip ->
                                            strip.height(layout) * (layout.format().width() + 1)))
                    .max(Integer::compare)
                    .orElseThrow();

    private final Typefaces typefaces;
    private final int[] pixels = new int[LARGEST];
    private final byte[] rows = new byte[LARGEST + Sort.BLOCK];
    private final RasterDeflate deflate = new RasterDeflate();
    private final Map<Integer, BufferedImage> canvases = new HashMap<>();
    private final Map<Colours, TypeCase> cases = new Kept<>(MOST_OFFICES);
    private final Map<Sameness, PackedRows> strips = new Kept<>(MOST_STRIPS);
    private final Map<Blank, PackedRows> blanks = new Kept<>(MOST_BLANKS);

    Desk(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** Everything that a masthead, a label or a foot is painted from. */
    private record Sameness(
            Strip strip,
            CardFormat format,
            Theme theme,
            Language language,
            String words,
            boolean marked) {}

    /** So many rows of bare ground. */
    private record Blank(int many, int stride) {}

    /** A card that is being made. */
    private record Job(Composition composition, Layout layout, TypeCase sorts) {

        int stride() {
            return layout.format().width() + 1;
        }
    }

    byte[] paint(Composition composition, CardFormat format) {
        var office = composition.office();
        var sorts = cases.computeIfAbsent(office.colours(), it -> new TypeCase(typefaces, it));
        var job = new Job(composition, Layout.of(format), sorts);
        var card = new ArrayList<PackedRows>();
        card.add(kept(Strip.MASTHEAD, office.masthead(), job));
        card.addAll(middle(job));
        card.add(kept(Strip.FOOT, composition.shownDate(), job));
        return PalettePng.of(format.width(), format.height(), sorts.palette(), card);
    }

    /** Label and headline, painted as one where the headline's letters are not on hand. */
    private List<PackedRows> middle(Job job) {
        var canvas = canvas(job.layout());
        try {
            var words = words(canvas, job);
            return isPlain(words.headline(), job.composition().statement())
                    ? printed(words, job)
                    : List.of(painted(Strip.WORDS, canvas, words, job));
        } finally {
            canvas.dispose();
        }
    }

    /** Whether no letter of a label leaves its chip, and those of the headline are on hand. */
    private static boolean isPlain(Headline headline, Statement statement) {
        var label = statement.label();
        return (label == null || Typefaces.isPlain(label))
                && Forme.takes(headline, statement.language());
    }

    private List<PackedRows> printed(CardWords words, Job job) {
        var layout = job.layout();
        int top = PlainCard.top(layout, words);
        var forme = Forme.of(words.headline(), layout.margin(), words.baseline(top), job.sorts());
        var label = job.composition().statement().label();
        var middle = new ArrayList<PackedRows>();
        int at = layout.top();
        if (label != null) {
            middle.add(blank(top - at, job.stride()));
            middle.add(kept(Strip.LABEL, label, job));
            at = top + layout.chipHeight();
        }
        middle.add(blank(forme.top() - at, job.stride()));
        forme.print(rows, job.stride(), job.sorts());
        middle.add(packed(forme.bottom() - forme.top(), job.stride()));
        middle.add(blank(layout.foot() - forme.bottom(), job.stride()));
        return middle;
    }

    private PackedRows blank(int many, int stride) {
        return blanks.computeIfAbsent(
                new Blank(many, stride),
                _ -> {
                    Arrays.fill(rows, 0, many * stride, (byte) 0);
                    return packed(many, stride);
                });
    }

    private PackedRows kept(Strip strip, String words, Job job) {
        var composition = job.composition();
        var sameness =
                new Sameness(
                        strip,
                        job.layout().format(),
                        composition.office().theme(),
                        composition.statement().language(),
                        words,
                        composition.site().demonstration());
        return strips.computeIfAbsent(sameness, _ -> painted(strip, job));
    }

    private PackedRows painted(Strip strip, Job job) {
        var canvas = canvas(job.layout());
        try {
            return painted(strip, canvas, words(canvas, job), job);
        } finally {
            canvas.dispose();
        }
    }

    private PackedRows painted(Strip strip, Graphics2D canvas, CardWords words, Job job) {
        var layout = job.layout();
        int height = strip.height(layout);
        canvas.translate(0, -strip.top(layout));
        PlainCard.draw(strip, canvas, layout, job.composition().office().colours(), words);
        job.sorts().palette().look(pixels, layout.format().width(), height, rows);
        return packed(height, job.stride());
    }

    private PackedRows packed(int height, int stride) {
        return PackedRows.of(rows, height * stride, stride, deflate);
    }

    private CardWords words(Graphics2D canvas, Job job) {
        return new CardWords(canvas, job.layout(), typefaces, job.composition());
    }

    private Graphics2D canvas(Layout layout) {
        return canvases.computeIfAbsent(layout.format().width(), this::canvas).createGraphics();
    }

    private BufferedImage canvas(int width) {
        var model = new DirectColorModel(24, 0xff0000, 0xff00, 0xff);
        var raster =
                Raster.createPackedRaster(
                        new DataBufferInt(pixels, pixels.length),
                        width,
                        pixels.length / width,
                        width,
                        new int[] {0xff0000, 0xff00, 0xff},
                        null);
        return new BufferedImage(model, raster, false, null);
    }
}
