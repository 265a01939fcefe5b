package io.communique.rendering.card;

import io.communique.rendering.domain.Language;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Letters locked up to be printed together, in one ink on one ground.
 *
 * <p>Where letters stand apart, as most do, their rows are put down eight bytes at a time. Where
 * two touch the same pixel its colour is mixed as Java2D mixes it, one letter after the other.
 */
final class Forme {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ALL_TOUCHED = 0x8080_8080_8080_8080L;

    /** Java2D draws larger letters by their outlines, between pixels. */
    private static final int LARGEST = 99;

    private final List<Placed> letters = new ArrayList<>();
    private int top = Integer.MAX_VALUE;
    private int bottom = Integer.MIN_VALUE;

    /** A letter and where its first column and row are. */
    private record Placed(Sort sort, int x, int y) {

        int cover(int column, int row) {
            boolean inside =
                    column >= x && column < x + sort.width() && row >= y && row < y + sort.height();
            return inside ? sort.cover()[(row - y) * sort.width() + column - x] & 255 : 0;
        }
    }

    /** Whether the letters of a headline print the same wherever they stand. */
    static boolean takes(Headline headline, Language language) {
        return headline.size() <= LARGEST
                && !language.isRightToLeft()
                && Typefaces.isPlain(headline.words().text());
    }

    /** Locks up a headline. */
    static Forme of(Headline headline, float x, float baseline, TypeCase sorts) {
        var forme = new Forme();
        var y = baseline;
        for (var line : headline.lines()) {
            forme.add(
                    headline.words().text().substring(line.from(), line.to()),
                    headline.size(),
                    x,
                    y,
                    sorts);
            y += headline.leading();
        }
        return forme;
    }

    /** Adds the letters of one line, as Java2D places those that need no shaping. */
    private void add(String line, float size, float x, float baseline, TypeCase sorts) {
        int row = (int) Math.floor(baseline + 0.5f);
        float at = x + 0.5f;
        for (int i = 0; i < line.length(); i++) {
            var sort = sorts.sort(line.charAt(i), size);
            if (sort.height() > 0) {
                add(new Placed(sort, (int) Math.floor(at) + sort.left(), row + sort.top()));
            }
            at += sort.advance();
        }
    }

    private void add(Placed letter) {
        letters.add(letter);
        top = Math.min(top, letter.y());
        bottom = Math.max(bottom, letter.y() + letter.sort().height());
    }

    /** Its first row with ink. */
    int top() {
        return top;
    }

    /** The row below its last with ink. */
    int bottom() {
        return bottom;
    }

    /** Rows of palette entries, each behind the number of its filter, none. */
    void print(byte[] rows, int stride, TypeCase sorts) {
        int end = (bottom - top) * stride;
        Arrays.fill(rows, 0, end + Sort.BLOCK, (byte) 0);
        var overlaps = new ArrayList<Integer>();
        for (var letter : letters) {
            print(letter, rows, stride, overlaps);
        }
        for (int i = 0; i < end; i++) {
            rows[i] &= ~Sort.TOUCHED;
        }
        for (int at : overlaps) {
            rows[at] = sorts.entry(mixed(at % stride - 1, top + at / stride, sorts));
        }
    }

    private void print(Placed letter, byte[] rows, int stride, List<Integer> overlaps) {
        var entries = letter.sort().entries();
        int width = letter.sort().width();
        int row = (letter.y() - top) * stride + 1 + letter.x();
        for (int from = 0; from < entries.length; from += width, row += stride) {
            for (int i = 0; i < width; i += Sort.BLOCK) {
                long ink = (long) LONGS.get(entries, from + i);
                long before = (long) LONGS.get(rows, row + i);
                long twice = ink & before & ALL_TOUCHED;
                for (long left = twice; left != 0; left &= left - 1) {
                    overlaps.add(row + i + (Long.numberOfTrailingZeros(left) >> 3));
                }
                LONGS.set(rows, row + i, before | ink);
            }
        }
    }

    private int mixed(int column, int row, TypeCase sorts) {
        int colour = sorts.ground();
        for (var letter : letters) {
            int cover = letter.cover(column, row);
            if (cover != 0) {
                colour = sorts.inked(colour, cover);
            }
        }
        return colour;
    }
}
