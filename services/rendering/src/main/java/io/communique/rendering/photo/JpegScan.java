package io.communique.rendering.photo;

import io.communique.rendering.domain.Pixels;

/**
 * A picture as symbols: 16×16 pixels after 16×16 pixels, their light (JFIF's Y) in four blocks and
 * their two differences of colour, of half the size both ways, in one each. What a block reaches
 * beyond the picture is as its last column and line.
 */
final class JpegScan {

    private static final int UNIT = 16;
    private static final int UNITS = Blocks.MANY / 2;
    private static final int SPAN = UNIT * UNITS;

    private final Pixels picture;
    private final Symbols symbols;
    private final Blocks upper;
    private final Blocks lower;

    /** Blueness in the left half, redness in the right. */
    private final Blocks colours;

    /** Where a line has the pixel of each column. */
    private final int[] columns;

    private int light;
    private int blue;
    private int red;

    private JpegScan(Pixels picture, Quantisation ofLight, Quantisation ofColour, Symbols symbols) {
        this.picture = picture;
        this.symbols = symbols;
        upper = new Blocks(ofLight);
        lower = new Blocks(ofLight);
        colours = new Blocks(ofColour);
        columns = new int[Math.ceilDiv(picture.width(), SPAN) * SPAN];
        for (int x = 0; x < columns.length; x++) {
            columns[x] = 3 * Math.min(x, picture.width() - 1);
        }
    }

    /** The scan for a file of so many bytes at most; not whole when it takes more for certain. */
    static Symbols of(Pixels picture, Quantisation ofLight, Quantisation ofColour, int mostBytes) {
        var symbols = new Symbols(mostBytes);
        var scan = new JpegScan(picture, ofLight, ofColour, symbols);
        for (int y = 0; y < picture.height() && symbols.isWhole(); y += UNIT) {
            for (int x = 0; x < picture.width(); x += SPAN) {
                scan.read(x, y);
                scan.tell(x, y);
            }
        }
        return symbols;
    }

    private void read(int left, int top) {
        for (int y = 0; y < UNIT; y += 2) {
            read(left, line(top + y), line(top + y + 1), y < 8 ? upper : lower, y & 7, y / 2);
        }
        upper.transform();
        lower.transform();
        colours.transform();
    }

    private int line(int y) {
        return 3 * picture.width() * Math.min(y, picture.height() - 1);
    }

    /** Two lines: the light of each pixel, and the colour of four together. */
    private void read(int left, int line, int next, Blocks blocks, int lightAt, int colourAt) {
        var light = blocks.samples();
        var colour = colours.samples();
        for (int x = 0; x < SPAN; x += 2) {
            int a = line + columns[left + x];
            int b = line + columns[left + x + 1];
            int c = next + columns[left + x];
            int d = next + columns[left + x + 1];
            int at = lightAt * Blocks.PITCH + x;
            light[at] = light(blue(a), green(a), red(a));
            light[at + 1] = light(blue(b), green(b), red(b));
            light[at + Blocks.PITCH] = light(blue(c), green(c), red(c));
            light[at + Blocks.PITCH + 1] = light(blue(d), green(d), red(d));
            int blues = blue(a) + blue(b) + blue(c) + blue(d);
            int greens = green(a) + green(b) + green(c) + green(d);
            int reds = red(a) + red(b) + red(c) + red(d);
            at = colourAt * Blocks.PITCH + x / 2;
            colour[at] = 8192 * blues - 5427 * greens - 2765 * reds;
            colour[at + SPAN / 2] = 8192 * reds - 6860 * greens - 1332 * blues;
        }
    }

    private static int light(int blue, int green, int red) {
        return 7471 * blue + 38470 * green + 19595 * red - 128 * Blocks.ONE;
    }

    private int blue(int at) {
        return picture.bgr()[at] & 255;
    }

    private int green(int at) {
        return picture.bgr()[at + 1] & 255;
    }

    private int red(int at) {
        return picture.bgr()[at + 2] & 255;
    }

    private void tell(int left, int top) {
        boolean below = top + 8 < picture.height();
        int units = Math.min(UNITS, Math.ceilDiv(picture.width() - left, UNIT));
        for (int unit = 0; unit < units; unit++) {
            boolean beside = left + UNIT * unit + 8 < picture.width();
            tell(upper, 2 * unit, true);
            tell(upper, 2 * unit + 1, beside);
            tell(lower, 2 * unit, below);
            tell(lower, 2 * unit + 1, beside && below);
            blue = symbols.add(colours, unit, blue, Symbols.COLOUR);
            red = symbols.add(colours, UNITS + unit, red, Symbols.COLOUR);
        }
    }

    private void tell(Blocks blocks, int block, boolean isSeen) {
        if (isSeen) {
            light = symbols.add(blocks, block, light, Symbols.LIGHT);
        } else {
            symbols.addUnseen(Symbols.LIGHT);
        }
    }
}
