package io.communique.rendering.card;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * One letter as Java2D prints it, wherever it stands: how much of each pixel it covers, and which
 * entry of the palette that is on untouched ground.
 *
 * @param advance from where it stands to where the next one does
 * @param left from where it stands to its first column
 * @param top from its baseline to its first row
 * @param width of its rows, a multiple of eight
 * @param cover of 255
 * @param entries marked as touched wherever it covers anything
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never compared
record Sort(float advance, int left, int top, int width, int height, byte[] cover, byte[] entries) {

    /** Bytes that are written at once. */
    static final int BLOCK = Long.BYTES;

    /** What marks an entry of a pixel that a letter touches: palettes are that small. */
    static final byte TOUCHED = (byte) 0x80;

    /**
     * @param shades the entry for each cover
     */
    static Sort of(Font font, char character, byte[] shades) {
        var letter = font.createGlyphVector(Typefaces.SCREEN, new char[] {character});
        var ink = letter.getPixelBounds(Typefaces.SCREEN, 0, 0);
        float advance = letter.getGlyphMetrics(0).getAdvanceX();
        if (ink.isEmpty()) {
            return new Sort(advance, 0, 0, 0, 0, new byte[0], new byte[0]);
        }
        // These are its outline's bounds; a renderer that smooths may reach a little further.
        ink.grow(1, 1);
        int width = (ink.width + BLOCK - 1) / BLOCK * BLOCK;
        var print = new BufferedImage(width, ink.height, BufferedImage.TYPE_INT_RGB);
        var canvas = print.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setColor(Color.WHITE);
        canvas.drawGlyphVector(letter, -ink.x, -ink.y);
        canvas.dispose();
        var pixels = ((DataBufferInt) print.getRaster().getDataBuffer()).getData();
        var cover = new byte[pixels.length];
        var entries = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            cover[i] = (byte) pixels[i];
            entries[i] = cover[i] == 0 ? 0 : (byte) (shades[cover[i] & 255] | TOUCHED);
        }
        return new Sort(advance, ink.x, ink.y, width, ink.height, cover, entries);
    }
}
