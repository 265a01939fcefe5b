package io.communique.rendering.card;

import java.util.zip.Adler32;

/**
 * Some rows of a picture, deflated so that more may follow, and what their bytes add up to.
 *
 * @param sum their Adler-32
 */
@SuppressWarnings("ArrayRecordComponent") // made once, written out, never compared
record PackedRows(byte[] deflated, int length, int sum) {

    private static final long BASE = 65_521;

    static PackedRows of(byte[] raw, int length, int stride, RasterDeflate deflate) {
        var sum = new Adler32();
        // Row by row: what is called often is soon compiled to the processor's wide instructions.
        for (int at = 0; at < length; at += stride) {
            sum.update(raw, at, Math.min(stride, length - at));
        }
        return new PackedRows(deflate.deflate(raw, length, stride), length, (int) sum.getValue());
    }

    /** The Adler-32 of bytes with that sum, followed by these. */
    int sumAfter(int before) {
        long low = (before & 0xffff) + (sum & 0xffff) + BASE - 1;
        long high =
                (before >>> 16) + (sum >>> 16) + (length % BASE) * ((before & 0xffff) + BASE - 1);
        return (int) (high % BASE << 16 | low % BASE);
    }
}
