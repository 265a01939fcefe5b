package io.communique.rendering.photo;

import java.util.Arrays;

/**
 * A scan as it will be coded (ITU-T T.81, F.1.2): for each frequency that is left, its symbol (how
 * many noughts before it, and how many bits it takes) and these bits. There are four tables: for
 * light and for colour, each for the means of blocks and for their other frequencies.
 */
final class Symbols {

    static final int LIGHT = 0;
    static final int COLOUR = 2;
    static final int TABLES = 4;

    private static final int END_OF_BLOCK = 0;
    private static final int SIXTEEN_NOUGHTS = 0xf0;
    private static final int TABLE_FROM = 8;
    private static final int BITS_FROM = 10;
    private static final int OF_A_BLOCK = 64;
    private static final int FEW = 1 << 17;

    private final int most;
    private int[] symbols = new int[FEW];
    private int size;

    /** Room for a file of so many bytes: each symbol takes a bit at least. */
    Symbols(int bytes) {
        most = 8 * bytes;
    }

    /** Whether no block was left out for want of room. */
    boolean isWhole() {
        return size < most;
    }

    /**
     * The next block of a scan. Its mean is told as what it differs from that of the last one.
     *
     * @return its mean
     */
    int add(Blocks blocks, int block, int before, int table) {
        int mean = blocks.level(block, 0);
        if (makesRoom()) {
            symbols[size++] = table << TABLE_FROM | coded(mean - before);
            size = others(blocks, block, table + 1 << TABLE_FROM, size);
        }
        return mean;
    }

    /** A block that nobody sees: as light as the last one, and nothing else. */
    void addUnseen(int table) {
        if (makesRoom()) {
            symbols[size++] = table << TABLE_FROM;
            symbols[size++] = table + 1 << TABLE_FROM | END_OF_BLOCK;
        }
    }

    private boolean makesRoom() {
        if (size + OF_A_BLOCK > symbols.length) {
            symbols = Arrays.copyOf(symbols, 2 * size);
        }
        size = size + OF_A_BLOCK > most ? most : size;
        return isWhole();
    }

    private int others(Blocks blocks, int block, int table, int from) {
        int to = from;
        int noughts = 0;
        for (int place = 1; place < OF_A_BLOCK; place++) {
            int level = blocks.level(block, place);
            if (level == 0) {
                noughts++;
                continue;
            }
            for (; noughts > 15; noughts -= 16) {
                symbols[to++] = table | SIXTEEN_NOUGHTS;
            }
            symbols[to++] = table | noughts << 4 | coded(level);
            noughts = 0;
        }
        if (noughts > 0) {
            symbols[to++] = table | END_OF_BLOCK;
        }
        return to;
    }

    /** How many bits a number takes, and these bits: of one below nought, those of one less. */
    private static int coded(int level) {
        int sign = level >> 31;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros((level ^ sign) - sign);
        return bits | (level + sign & (1 << bits) - 1) << BITS_FROM;
    }

    /** For each table the code that makes this scan the shortest. */
    HuffmanTable[] tables() {
        var counts = new int[TABLES][HuffmanTable.SYMBOLS];
        for (int i = 0; i < size; i++) {
            counts[table(symbols[i])][symbol(symbols[i])]++;
        }
        return Arrays.stream(counts).map(HuffmanTable::of).toArray(HuffmanTable[]::new);
    }

    void write(HuffmanTable[] tables, JpegFile file) {
        for (int i = 0; i < size; i++) {
            int symbol = symbol(symbols[i]);
            int bits = symbol & 15;
            var table = tables[table(symbols[i])];
            file.bits(
                    table.code(symbol) << bits | symbols[i] >>> BITS_FROM,
                    table.length(symbol) + bits);
        }
    }

    private static int table(int entry) {
        return entry >> TABLE_FROM & TABLES - 1;
    }

    private static int symbol(int entry) {
        return entry & HuffmanTable.SYMBOLS - 1;
    }
}
