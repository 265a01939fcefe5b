package io.communique.intake.imageio;

/** A stream of bits, the lowest of each byte first. */
final class LowBits {

    private final byte[] bytes;
    private long at;

    /**
     * @param from the byte in which the first bit is
     */
    LowBits(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = 8L * from;
    }

    /** The next bits as a number, the first of them being its lowest. */
    int read(int count) throws Unusable {
        if (at + count > 8L * bytes.length) {
            throw Unusable.cutOff();
        }
        int number = 0;
        for (int i = 0; i < count; i++, at++) {
            number |= (bytes[(int) (at >> 3)] >> (at & 7) & 1) << i;
        }
        return number;
    }
}
