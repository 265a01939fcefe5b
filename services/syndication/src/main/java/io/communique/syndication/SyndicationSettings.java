package io.communique.syndication;

import io.communique.syndication.domain.Appearance;
import io.communique.syndication.domain.Area;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a deployment decides about the site.
 *
 * @param security absent where nobody has said whom to tell of a weakness
 */
@ConfigurationProperties("communique")
public record SyndicationSettings(
        URI siteUrl,
        @DefaultValue("127.0.0.1") String siteAddress,
        @DefaultValue("8080") int sitePort,
        boolean demonstration,
        URI registryUrl,
        Signing signing,
        Accessibility accessibility,
        @Nullable Security security,
        Map<String, AreaSettings> areas) {

    /** Where the office's public keys are kept. */
    public record Signing(String publicKeys) {}

    /**
     * Whom readers tell of a barrier, and when the site was last looked over for them.
     *
     * @param contact addresses such as {@code mailto:} or {@code https:}
     */
    public record Accessibility(List<URI> contact, LocalDate prepared, LocalDate tested) {
        public Accessibility {
            contact = contacts("accessibility", contact);
        }
    }

    /**
     * Whom to tell of a weakness (RFC 9116).
     *
     * @param expires a day that somebody has decided on: a date that moved along by itself would
     *     promise that the contact still holds, which nobody had looked at
     */
    public record Security(
            List<URI> contact, Instant expires, @DefaultValue List<String> preferredLanguages) {
        public Security {
            contact = contacts("security", contact);
            preferredLanguages = List.copyOf(preferredLanguages);
        }
    }

    private static List<URI> contacts(String whose, List<URI> contact) {
        if (contact.isEmpty() || !contact.stream().allMatch(URI::isAbsolute)) {
            throw new IllegalArgumentException(
                    "communique.%s.contact must be addresses such as mailto:office@example.org, was %s"
                            .formatted(whose, contact));
        }
        return List.copyOf(contact);
    }

    /** An office's part of the site, as deployment describes it. */
    public record AreaSettings(
            String name,
            @Nullable String siteName,
            String issuer,
            ZoneId zone,
            @DefaultValue List<String> aliases,
            @DefaultValue List<String> locales,
            @Nullable Look theme,
            @Nullable Foot colophon) {

        Appearance appearance() {
            var house = Appearance.HOUSE;
            var look = theme == null ? new Look(null, null, null) : theme;
            return new Appearance(
                    look.ground() == null ? house.ground() : look.ground(),
                    look.accent() == null ? house.accent() : look.accent(),
                    look.mark() == null ? house.mark() : look.mark(),
                    colophon == null ? Map.of() : colophon.notes(),
                    colophon == null ? null : colophon.contact());
        }
    }

    /** How an office looks; what is left out is the house's. */
    public record Look(@Nullable String ground, @Nullable String accent, @Nullable String mark) {}

    /** The foot of an office's pages. */
    public record Foot(
            @DefaultValue Map<String, String> notes, Appearance.@Nullable Contact contact) {}

    public SyndicationSettings {
        if (siteUrl.getPath() != null && !siteUrl.getPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "communique.site-url must have no path, was " + siteUrl);
        }
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("communique.areas must name at least one area");
        }
        areas = Map.copyOf(areas);
    }

    /** Areas by slug, in the order of their slugs. */
    public Map<String, Area> areasBySlug() {
        var bySlug = new TreeMap<String, Area>();
        areas.forEach((slug, area) ->
                bySlug.put(
                        slug,
                        new Area(
                                slug,
                                area.name(),
                                area.siteName(),
                                area.issuer(),
                                area.zone(),
                                area.aliases(),
                                area.locales(),
                                area.appearance())));
        return bySlug;
    }
}
