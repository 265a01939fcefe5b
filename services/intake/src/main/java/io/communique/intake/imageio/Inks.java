package io.communique.intake.imageio;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/**
 * How a JPEG says its cyan, magenta, yellow and black. What they look like only its profile knows:
 * a picture that carries none is not guessed at.
 */
enum Inks {
    /** 255 is all of the ink. */
    PLAIN,
    /** 255 is none of it, as Adobe's programs write. */
    INVERTED,
    /** Inverted, and the three that are not black as YCbCr. */
    INVERTED_YCC;

    private static final int CHANNELS = 4;

    static Inks of(byte @Nullable [] adobe) {
        return adobe == null ? PLAIN : adobe[11] == 2 ? INVERTED_YCC : INVERTED;
    }

    BufferedImage toSrgb(Raster stored, byte @Nullable [] profile) throws Unusable {
        try {
            if (profile == null) {
                throw unknown();
            }
            var from = ICC_Profile.getInstance(profile);
            if (from.getColorSpaceType() != ColorSpace.TYPE_CMYK) {
                throw unknown();
            }
            return converted(stored, from);
        } catch (IllegalArgumentException | CMMException e) {
            throw unknown();
        }
    }

    private static Unusable unknown() {
        return new Unusable(
                "is in CMYK and lacks the profile of its inks; save it in RGB, or with its profile");
    }

    private BufferedImage converted(Raster stored, ICC_Profile from) {
        int width = stored.getWidth();
        var conversion =
                new ColorConvertOp(
                        new ICC_Profile[] {from, ICC_Profile.getInstance(ColorSpace.CS_sRGB)},
                        null);
        var image = new BufferedImage(width, stored.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        WritableRaster inks = raster(width, CHANNELS);
        WritableRaster colours = raster(width, CHANNELS - 1);
        var row = new int[width * CHANNELS];
        for (int y = 0; y < stored.getHeight(); y++) {
            stored.getPixels(0, y, width, 1, row);
            for (int at = 0; at < row.length; at += CHANNELS) {
                spell(row, at);
            }
            inks.setPixels(0, 0, width, 1, row);
            conversion.filter(inks, colours);
            image.getRaster().setRect(0, y, colours);
        }
        return image;
    }

    private void spell(int[] row, int at) {
        switch (this) {
            case PLAIN -> {}
            case INVERTED -> invert(row, at);
            case INVERTED_YCC -> {
                int light = row[at];
                double blue = row[at + 1] - 128;
                double red = row[at + 2] - 128;
                row[at] = clamped(light + 1.402 * red);
                row[at + 1] = clamped(light - 0.344136 * blue - 0.714136 * red);
                row[at + 2] = clamped(light + 1.772 * blue);
                invert(row, at);
            }
        }
    }

    private static void invert(int[] row, int at) {
        for (int i = at; i < at + CHANNELS; i++) {
            row[i] = 255 - row[i];
        }
    }

    private static int clamped(double sample) {
        return (int) Math.clamp(Math.round(sample), 0, 255);
    }

    private static WritableRaster raster(int width, int channels) {
        return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, channels, null);
    }
}
