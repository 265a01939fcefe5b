package io.communique.rendering;

import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Office;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Site;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the deployment tells this service. */
@ConfigurationProperties("communique")
public record RenderingSettings(
        URI siteUrl,
        URI registryUrl,
        Signing signing,
        @DefaultValue("false") boolean demonstration,
        Map<String, Area> areas) {

    /** Where the keys are that statements may be sealed with. */
    public record Signing(Path publicKeys) {}

    /** An area as its pages present it. */
    public record Area(
            String name,
            @Nullable String siteName,
            ZoneId zone,
            @DefaultValue List<String> aliases,
            @Nullable Theme theme) {}

    /** An office's own two colours; the house's where it has none. */
    public record Theme(String ground, String accent) {}

    public RenderingSettings {
        if (areas == null || areas.isEmpty()) {
            throw new IllegalArgumentException("communique.areas must name at least one area");
        }
        areas = Map.copyOf(areas);
    }

    Site site() {
        return new Site(siteUrl, demonstration);
    }

    Offices offices() {
        return new Offices(
                areas.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        area -> office(area.getKey(), area.getValue()))));
    }

    private static Office office(String slug, Area area) {
        var theme = area.theme();
        return new Office(
                slug,
                area.name(),
                area.siteName(),
                area.zone(),
                area.aliases(),
                theme == null ? Colours.HOUSE : new Colours(theme.ground(), theme.accent()));
    }
}
