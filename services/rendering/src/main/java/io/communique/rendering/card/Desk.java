package io.communique.rendering.card;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where one thread at a time paints: a canvas for the largest strip, and what it can paint again
 * without painting it, because it is the same on card after card: mastheads and feet, packed.
 *
 * <p>A desk takes 7 MB at most: canvas and rows 6 MB, packing half a megabyte, some kilobytes for
 * each strip that is kept.
 */
final class Desk {

    private static final int MOST_KEPT = 64;
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
    private final byte[] rows = new byte[LARGEST];
    private final RasterDeflate deflate = new RasterDeflate();
    private final Map<Integer, BufferedImage> canvases = new HashMap<>();
    private final Map<Colours, Palette> palettes = new HashMap<>();
    private final Map<Sameness, PackedRows> kept =
            new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Sameness, PackedRows> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    Desk(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** Everything that a masthead or a foot is painted from. */
    private record Sameness(
            Strip strip,
            CardFormat format,
            Theme theme,
            Language language,
            String words,
            boolean marked) {}

    byte[] paint(Composition composition, CardFormat format) {
        var layout = Layout.of(format);
        var palette = palettes.computeIfAbsent(composition.office().colours(), PlainCard::palette);
        return PalettePng.of(
                format.width(),
                format.height(),
                palette,
                kept(Strip.MASTHEAD, composition.office().masthead(), composition, layout),
                packed(Strip.WORDS, composition, layout),
                kept(Strip.FOOT, composition.shownDate(), composition, layout));
    }

    private PackedRows kept(Strip strip, String words, Composition composition, Layout layout) {
        var sameness =
                new Sameness(
                        strip,
                        layout.format(),
                        composition.office().theme(),
                        composition.statement().language(),
                        words,
                        composition.site().demonstration());
        var before = kept.get(sameness);
        if (before != null) {
            return before;
        }
        var painted = packed(strip, composition, layout);
        kept.put(sameness, painted);
        return painted;
    }

    private PackedRows packed(Strip strip, Composition composition, Layout layout) {
        var width = layout.format().width();
        var canvas = canvases.computeIfAbsent(width, this::canvas).createGraphics();
        try {
            draw(canvas, strip, composition, layout);
        } finally {
            canvas.dispose();
        }
        var palette = palettes.computeIfAbsent(composition.office().colours(), PlainCard::palette);
        var height = strip.height(layout);
        palette.look(pixels, width, height, rows);
        return PackedRows.of(rows, height * (width + 1), width + 1, deflate);
    }

    private void draw(Graphics2D canvas, Strip strip, Composition composition, Layout layout) {
        canvas.translate(0, -strip.top(layout));
        PlainCard.draw(
                strip,
                canvas,
                layout,
                composition.office().colours(),
                new CardWords(canvas, layout, typefaces, composition));
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
