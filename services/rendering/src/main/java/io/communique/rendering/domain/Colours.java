package io.communique.rendering.domain;

import java.util.regex.Pattern;

/** The two colours an office is known by; text upon both is white. */
public record Colours(String ground, String accent) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final double READABLE = 4.5;

    public static final Colours HOUSE = new Colours("#14284b", "#b3261e");

    public Colours {
        check("ground", ground);
        check("accent", accent);
    }

    public static int rgb(String hex) {
        return Integer.parseInt(hex, 1, hex.length(), 16);
    }

    private static void check(String name, String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(name + " must look like #14284b, was " + hex);
        }
        if (contrastWithWhite(rgb(hex)) < READABLE) {
            throw new IllegalArgumentException(name + " is too light for white text: " + hex);
        }
    }

    /** WCAG 2.2's contrast ratio of white text upon it. */
    public static double contrastWithWhite(int rgb) {
        var luminance =
                0.2126 * linear(rgb >> 16 & 255)
                        + 0.7152 * linear(rgb >> 8 & 255)
                        + 0.0722 * linear(rgb & 255);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
