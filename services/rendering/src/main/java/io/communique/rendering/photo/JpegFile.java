package io.communique.rendering.photo;

import java.util.Arrays;
import java.util.Optional;

/** The bytes of a file: its segments (ITU-T T.81, annex B), and after them bits. */
final class JpegFile {

    /** What one number of bits may take: as many bytes, each of ones and so with one behind it. */
    private static final int AT_ONCE = 8;

    private final byte[] bytes;
    private int size;
    private long held;
    private int holds;

    /** With room for so many bytes. */
    JpegFile(int most) {
        bytes = new byte[most];
    }

    void marker(int marker) {
        bytes[size++] = (byte) 0xff;
        bytes[size++] = (byte) marker;
    }

    void segment(int marker, int... content) {
        marker(marker);
        int length = content.length + 2;
        bytes[size++] = (byte) (length >> 8);
        bytes[size++] = (byte) length;
        for (int one : content) {
            bytes[size++] = (byte) one;
        }
    }

    /** The lowest bits of a number, 27 at most. */
    void bits(int value, int count) {
        if (!hasRoom()) {
            return;
        }
        held = held << count | value;
        holds += count;
        while (holds >= 8) {
            holds -= 8;
            byte next = (byte) (held >>> holds);
            bytes[size++] = next;
            if (next == -1) {
                bytes[size++] = 0;
            }
        }
    }

    boolean hasRoom() {
        return size + AT_ONCE <= bytes.length;
    }

    /** The file, its last byte filled with ones; nothing when there was not room for all of it. */
    Optional<byte[]> ended(int marker) {
        int left = (8 - holds) % 8;
        bits((1 << left) - 1, left);
        if (!hasRoom()) {
            return Optional.empty();
        }
        marker(marker);
        return Optional.of(Arrays.copyOf(bytes, size));
    }
}
