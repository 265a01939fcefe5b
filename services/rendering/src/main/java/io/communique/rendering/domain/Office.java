package io.communique.rendering.domain;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The press office of one area, as its pages present it.
 *
 * @param area the slug
 * @param siteName absent where titles carry no suffix
 * @param aliases other hosts under which the office's addresses are known, the usual one first
 */
public record Office(
        String area,
        String name,
        @Nullable String siteName,
        ZoneId zone,
        List<String> aliases,
        Theme theme,
        Colophon colophon) {

    public Office {
        aliases = List.copyOf(aliases);
    }

    /** What stands in the masthead. */
    public String masthead() {
        return siteName != null ? siteName : name;
    }

    public Colours colours() {
        return theme.colours();
    }

    /**
     * Of everything that is made for this office: higher with each renderer, and with each edition
     * of the theme.
     */
    public int rendererVersion() {
        return Rendition.RENDERER * Theme.EDITIONS + theme.edition();
    }

    /**
     * Tells apart what the office's pages show of it: two that look different have two. The edition
     * counts too.
     */
    public String fingerprint() {
        var shown =
                Arrays.asList(
                        name,
                        siteName,
                        zone,
                        aliases,
                        theme,
                        new TreeMap<>(colophon.notes()),
                        colophon.contact());
        return Rendition.sha256(shown.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    public String frontPage() {
        return "/news/" + area + "/";
    }

    public String feed() {
        return frontPage() + "feed.atom";
    }
}
