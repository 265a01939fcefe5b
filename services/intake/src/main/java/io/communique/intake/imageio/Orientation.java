package io.communique.intake.imageio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: what must be done to the stored pixels so that the picture is upright. */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    TURNED_LEFT(true, false, true),
    TRANSVERSED(true, true, true),
    TURNED_RIGHT(true, true, false);

    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private final boolean swapsSides;
    private final boolean mirrorsColumns;
    private final boolean mirrorsRows;

    /**
     * @param swapsSides the stored rows are columns
     * @param mirrorsColumns counted after that, in stored coordinates
     */
    Orientation(boolean swapsSides, boolean mirrorsColumns, boolean mirrorsRows) {
        this.swapsSides = swapsSides;
        this.mirrorsColumns = mirrorsColumns;
        this.mirrorsRows = mirrorsRows;
    }

    boolean swapsSides() {
        return swapsSides;
    }

    /**
     * What EXIF data says; upright when it says nothing that can be read.
     *
     * @param tiff from its byte order mark
     */
    static Orientation of(byte[] tiff) {
        try {
            var data = ByteBuffer.wrap(tiff);
            data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = data.getInt(4);
            int entries = data.getShort(directory) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY_BYTES;
                if ((data.getShort(entry) & 0xffff) == TAG) {
                    int value = data.getShort(entry + 8) & 0xffff;
                    return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    Pixels applied(Pixels stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapsSides ? stored.height() : stored.width();
        int height = swapsSides ? stored.width() : stored.height();
        var upright = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = swapsSides ? y : x;
                int row = swapsSides ? x : y;
                upright[y * width + x] =
                        stored.at(
                                mirrorsColumns ? stored.width() - 1 - column : column,
                                mirrorsRows ? stored.height() - 1 - row : row);
            }
        }
        return new Pixels(width, height, upright);
    }
}
