package io.communique.rendering.card;

import io.communique.rendering.domain.Colours;
import java.util.HashMap;
import java.util.Map;

/**
 * An office's colours, and the letters that its headlines have been printed with, ready for the
 * next. When it is full it is emptied.
 */
final class TypeCase {

    private static final int MOST_BYTES = 3_000_000;
    private static final int COVERS = 256;

    private final Typefaces typefaces;
    private final Palette palette;
    private final int ground;
    private final byte[] shades = new byte[COVERS];
    private final Map<Letter, Sort> sorts = new HashMap<>();
    private int bytes;

    private record Letter(char character, float size) {}

    TypeCase(Typefaces typefaces, Colours colours) {
        this.typefaces = typefaces;
        palette = PlainCard.palette(colours);
        ground = Colours.rgb(colours.ground());
        for (int cover = 0; cover < COVERS; cover++) {
            shades[cover] = entry(inked(ground, cover));
        }
    }

    Palette palette() {
        return palette;
    }

    Sort sort(char character, float size) {
        var letter = new Letter(character, size);
        var known = sorts.get(letter);
        if (known != null) {
            return known;
        }
        var sort = Sort.of(typefaces.plain(size), character, shades);
        bytes += 2 * sort.cover().length;
        if (bytes > MOST_BYTES) {
            sorts.clear();
            bytes = 0;
        }
        sorts.put(letter, sort);
        return sort;
    }

    int ground() {
        return ground;
    }

    byte entry(int colour) {
        return palette.nearest(colour);
    }

    /** A colour under so much ink, of 255, rounded as Java2D rounds. */
    int inked(int under, int cover) {
        return channel(under >> 16, CardWords.INK >> 16, cover) << 16
                | channel(under >> 8, CardWords.INK >> 8, cover) << 8
                | channel(under, CardWords.INK, cover);
    }

    private static int channel(int under, int over, int cover) {
        return cover == COVERS - 1
                ? over & 255
                : product(COVERS - 1 - cover, under & 255) + product(cover, over & 255);
    }

    /** Of two shares of 255. */
    private static int product(int a, int b) {
        return 0x10101 * a * b + 0x800000 >>> 24;
    }
}
