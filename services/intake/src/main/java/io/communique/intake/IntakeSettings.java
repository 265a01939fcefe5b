package io.communique.intake;

import io.communique.intake.domain.Area;
import io.communique.intake.domain.Areas;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What deployment says of the office.
 *
 * @param siteUrl where the public pages live
 * @param areas by slug
 */
@ConfigurationProperties("communique")
public record IntakeSettings(URI siteUrl, Map<String, AreaSettings> areas) {

    public IntakeSettings {
        if (siteUrl == null || siteUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "communique.site-url must be an absolute address, was " + siteUrl);
        }
        if (areas == null || areas.isEmpty()) {
            throw new IllegalArgumentException("communique.areas must name at least one area");
        }
    }

    /** What deployment says of one area, as far as editors need it. */
    public record AreaSettings(
            String name,
            @Nullable String siteName,
            ZoneId zone,
            @DefaultValue List<String> aliases,
            List<String> locales,
            String permalink) {

        public AreaSettings {
            if (locales == null || locales.isEmpty()) {
                throw new IllegalArgumentException(
                        "communique.areas.*.locales must name at least one, of " + name);
            }
            if (permalink == null || !permalink.endsWith("{slug}/")) {
                throw new IllegalArgumentException(
                        "communique.areas.*.permalink must end with {slug}/, was " + permalink);
            }
        }
    }

    Areas areasOfTheOffice() {
        return new Areas(
                areas.entrySet().stream()
                        .map(entry -> area(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Area area(String slug, AreaSettings area) {
        return new Area(
                slug,
                area.name(),
                area.siteName(),
                area.zone(),
                siteUrl,
                area.aliases(),
                area.locales(),
                area.permalink());
    }
}
