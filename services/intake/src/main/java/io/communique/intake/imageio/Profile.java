package io.communique.intake.imageio;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture's own colours, brought into sRGB. A profile that cannot be used is passed over. */
final class Profile {

    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    private static final int BAND = 256;

    private final ColorConvertOp conversion;

    private Profile(ICC_Profile from) {
        this.conversion = new ColorConvertOp(new ICC_Profile[] {from, SRGB}, null);
    }

    static Pixels toSrgb(Pixels pixels, byte @Nullable [] profile) {
        if (profile == null) {
            return pixels;
        }
        try {
            return rgb(profile).map(found -> new Profile(found).convert(pixels)).orElse(pixels);
        } catch (IllegalArgumentException | CMMException e) {
            return pixels;
        }
    }

    private static Optional<ICC_Profile> rgb(byte[] profile) {
        return Optional.of(ICC_Profile.getInstance(profile))
                .filter(found -> found.getColorSpaceType() == ColorSpace.TYPE_RGB);
    }

    private Pixels convert(Pixels pixels) {
        var converted = new int[pixels.argb().length];
        for (int top = 0; top < pixels.height(); top += BAND) {
            int height = Math.min(BAND, pixels.height() - top);
            WritableRaster from = raster(pixels.width(), height);
            WritableRaster to = raster(pixels.width(), height);
            var samples = new int[pixels.width() * 3];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < pixels.width(); x++) {
                    int pixel = pixels.at(x, top + y);
                    samples[3 * x] = pixel >> 16 & 0xff;
                    samples[3 * x + 1] = pixel >> 8 & 0xff;
                    samples[3 * x + 2] = pixel & 0xff;
                }
                from.setPixels(0, y, pixels.width(), 1, samples);
            }
            conversion.filter(from, to);
            for (int y = 0; y < height; y++) {
                to.getPixels(0, y, pixels.width(), 1, samples);
                for (int x = 0; x < pixels.width(); x++) {
                    int at = (top + y) * pixels.width() + x;
                    converted[at] =
                            pixels.argb()[at] & 0xff000000
                                    | samples[3 * x] << 16
                                    | samples[3 * x + 1] << 8
                                    | samples[3 * x + 2];
                }
            }
        }
        return new Pixels(pixels.width(), pixels.height(), converted);
    }

    private static WritableRaster raster(int width, int height) {
        return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 3, null);
    }
}
