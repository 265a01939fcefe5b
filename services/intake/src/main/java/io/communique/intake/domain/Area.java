package io.communique.intake.domain;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the press office with its own pages, such as one county's force.
 *
 * @param siteName what titles carry after a bar, where the area's titles carry anything
 * @param site where the public pages live
 * @param aliases other hosts whose addresses mean the same pages
 * @param locales BCP 47, the usual one first
 * @param permalink the pattern of a path that no editor gave
 */
public record Area(
        String slug,
        String name,
        @Nullable String siteName,
        ZoneId zone,
        URI site,
        List<String> aliases,
        List<String> locales,
        String permalink) {

    public Area {
        aliases = List.copyOf(aliases);
        locales = List.copyOf(locales);
    }

    /** Everything of this area lies under here. */
    public String root() {
        return "/news/" + slug + "/";
    }

    boolean answersTo(String nameOrSlug) {
        return slug.equalsIgnoreCase(nameOrSlug) || name.equalsIgnoreCase(nameOrSlug);
    }

    boolean hasHost(String host) {
        return hosts().anyMatch(host::equalsIgnoreCase);
    }

    Stream<String> hosts() {
        return Stream.concat(aliases.stream(), Stream.of(site.getHost()));
    }
}
