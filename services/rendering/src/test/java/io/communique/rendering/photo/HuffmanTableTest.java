package io.communique.rendering.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HuffmanTableTest {

    @Test
    void codesAreShortDistinctAndNeverOnesAlone() {
        var random = new Random(20_260_101);
        for (int i = 0; i < 1_000; i++) {
            var counts = new int[HuffmanTable.SYMBOLS];
            int many = 1 + random.nextInt(HuffmanTable.SYMBOLS);
            int swing = 1 + random.nextInt(30);
            for (int symbol = 0; symbol < many; symbol++) {
                counts[symbol] = 1 + (int) Math.pow(2, random.nextDouble() * swing);
            }
            judge(counts);
        }
    }

    /**
     * Where each is as frequent as the two before it together, codes would have one bit each more.
     */
    @Test
    void theLongestChainIsCutAtSixteenBits() {
        var counts = new int[HuffmanTable.SYMBOLS];
        counts[0] = 1;
        counts[1] = 1;
        for (int symbol = 2; symbol < 44; symbol++) {
            counts[symbol] = counts[symbol - 1] + counts[symbol - 2];
        }
        judge(counts);
        assertThat(HuffmanTable.of(counts).length(0)).isEqualTo(16);
    }

    @Test
    void whatComesAloneTakesOneBit() {
        var counts = new int[HuffmanTable.SYMBOLS];
        counts[7] = 3;

        assertThat(HuffmanTable.of(counts).length(7)).isEqualTo(1);
        assertThat(HuffmanTable.of(counts).code(7)).isZero();
    }

    private static void judge(int[] counts) {
        var table = HuffmanTable.of(counts);
        var stems = new HashSet<String>();
        var codes = new HashSet<String>();
        double sum = IntStream.of(counts).asDoubleStream().sum();
        double entropy = 0;
        double bits = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] == 0) {
                continue;
            }
            int length = table.length(symbol);
            assertThat(length).isBetween(1, 16);
            var code = Integer.toBinaryString(1 << length | table.code(symbol)).substring(1);
            assertThat(code).hasSize(length).contains("0");
            assertThat(codes.add(code)).isTrue();
            IntStream.range(1, length).forEach(end -> stems.add(code.substring(0, end)));
            entropy -= counts[symbol] / sum * Math.log(counts[symbol] / sum) / Math.log(2);
            bits += counts[symbol] / sum * length;
        }
        assertThat(stems).doesNotContainAnyElementsOf(codes);
        assertThat(bits).isLessThan(entropy + 1.1);
    }
}
