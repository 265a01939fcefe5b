package io.communique.intake.imageio;

import java.awt.color.ColorSpace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An ICC profile of a printing press such as no shop sells: its inks look as their names say,
 * except that its cyan is green. What comes out right, then, came out by the profile.
 */
final class PressProfile {

    private static final int HEADER = 128;
    private static final int TAG_AT = HEADER + 4 + 12;
    private static final int CORNERS = 16;
    private static final int TABLES = 48 + 4 * 256 + CORNERS * 3 + 3 * 256;

    private PressProfile() {}

    static byte[] bytes() {
        var profile = ByteBuffer.allocate(TAG_AT + TABLES);
        profile.putInt(0, profile.capacity()).putInt(8, 0x02400000);
        profile.put(12, ascii("prtrCMYKLab ")).put(36, ascii("acsp"));
        profile.putInt(68, 0xf6d6).putInt(72, 0x10000).putInt(76, 0xd32d);
        profile.position(HEADER);
        profile.putInt(1).put(ascii("A2B0")).putInt(TAG_AT).putInt(TABLES);
        profile.put(ascii("mft1")).putInt(0).put((byte) 4).put((byte) 3).put((byte) 2);
        profile.put((byte) 0);
        for (int i = 0; i < 9; i++) {
            profile.putInt(i % 4 == 0 ? 0x10000 : 0);
        }
        straight(profile, 4);
        for (int corner = 0; corner < CORNERS; corner++) {
            profile.put(lab(corner >> 3 & 1, corner >> 2 & 1, corner >> 1 & 1, corner & 1));
        }
        straight(profile, 3);
        return profile.array();
    }

    private static void straight(ByteBuffer profile, int tables) {
        for (int i = 0; i < tables * 256; i++) {
            profile.put((byte) i);
        }
    }

    /** Green ink takes away red and blue. */
    private static byte[] lab(int green, int magenta, int yellow, int black) {
        float light = 1 - black;
        float[] xyz =
                ColorSpace.getInstance(ColorSpace.CS_sRGB)
                        .toCIEXYZ(
                                new float[] {
                                    light * (1 - green),
                                    light * (1 - magenta),
                                    light * (1 - yellow) * (1 - green)
                                });
        double x = root(xyz[0] / 0.9642);
        double y = root(xyz[1]);
        double z = root(xyz[2] / 0.8249);
        return new byte[] {
            (byte) Math.round((116 * y - 16) * 255 / 100),
            (byte) Math.round(Math.clamp(500 * (x - y) + 128, 0, 255)),
            (byte) Math.round(Math.clamp(200 * (y - z) + 128, 0, 255))
        };
    }

    private static double root(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
