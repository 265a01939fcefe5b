package io.communique.intake.imageio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Lossless WebPs bit by bit, honest ones and others. */
final class LosslessWebp {

    private final BitSet bits = new BitSet();
    private int length;

    LosslessWebp(int width, int height) {
        bits(0x2f, 8).bits(width - 1, 14).bits(height - 1, 14).bits(0, 4);
    }

    /**
     * One colour, and as many groups of prefix codes as are asked for: all but the last are never
     * used, and large.
     */
    static byte[] ofGroups(int width, int height, int groups) {
        return new LosslessWebp(width, height).unused(groups - 1).colour(200, 30, 40).file();
    }

    private LosslessWebp unused(int groups) {
        bits(0, 1).bits(1, 1).bits(11, 4).bits(1, 1).bits(7, 3).bits(0, 1);
        one(groups & 0xff).one(groups >> 8).one(0).one(0).one(0);
        for (int i = 0; i < groups; i++) {
            large().one(0).one(0).one(0).one(0);
        }
        return this;
    }

    /**
     * @param transform 0 and 1 keep a picture of their own; 2 keeps nothing; 3 keeps colours
     */
    static byte[] ofTransforms(int width, int height, int transform, int times) {
        var file = new LosslessWebp(width, height);
        for (int i = 0; i < times; i++) {
            file.bits(1, 1).bits(transform, 2);
            switch (transform) {
                case 0, 1 -> file.bits(0, 3).bits(0, 1).colour(0, 0, 0);
                case 3 -> file.bits(0, 8).bits(0, 1).colour(0, 0, 0);
                default -> {}
            }
        }
        return file.bits(0, 3).colour(200, 30, 40).file();
    }

    /** Codes for two colours, and nothing that says where they go. */
    static byte[] withoutPixels(int width, int height) {
        var file = new LosslessWebp(width, height).unused(1);
        file.bits(0b011, 3).bits(0, 1).bits(30, 8);
        return file.one(200).one(40).one(255).one(0).file();
    }

    /** The alpha channel of another, lossy file in place of its own, which is its second chunk. */
    static byte[] asAlphaOf(byte[] lossy, byte[] lossless) {
        int old = 30;
        int rest = old + 8 + ByteBuffer.wrap(lossy).order(ByteOrder.LITTLE_ENDIAN).getInt(old + 4);
        int length = lossless.length - 24 & ~1;
        var file = ByteBuffer.allocate(old + 8 + length + lossy.length - rest);
        file.order(ByteOrder.LITTLE_ENDIAN).put(lossy, 0, old + 4).putInt(length);
        file.put((byte) 1).put(lossless, 25, length - 1).put(lossy, rest, lossy.length - rest);
        return file.putInt(4, file.capacity() - 8).array();
    }

    private LosslessWebp colour(int red, int green, int blue) {
        return one(green).one(red).one(blue).one(255).one(0);
    }

    /** A prefix code of one symbol, which takes no bits. */
    private LosslessWebp one(int symbol) {
        return symbol < 2 ? bits(0b001, 3).bits(symbol, 1) : bits(0b101, 3).bits(symbol, 8);
    }

    /** A prefix code of 2,048 symbols, each of eleven bits: six at a time are said in three. */
    private LosslessWebp large() {
        bits(0, 1).bits(11, 4);
        for (int i = 0; i < 15; i++) {
            bits(i == 8 || i == 14 ? 1 : 0, 3);
        }
        bits(1, 1).bits(4, 3).bits(341, 10).bits(0, 1);
        for (int i = 0; i < 341; i++) {
            bits(0b111, 3);
        }
        return bits(0, 1);
    }

    private LosslessWebp bits(int number, int count) {
        for (int i = 0; i < count; i++) {
            bits.set(length++, (number >> i & 1) != 0);
        }
        return this;
    }

    private byte[] file() {
        int bytes = Math.ceilDiv(length, 8);
        int padded = bytes + (bytes & 1);
        var file = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + padded);
        file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        file.put(bits.toByteArray());
        return file.array();
    }
}
