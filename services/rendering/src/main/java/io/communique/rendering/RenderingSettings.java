package io.communique.rendering;

import io.communique.rendering.domain.Colophon;
import io.communique.rendering.domain.Colours;
import io.communique.rendering.domain.Imprint;
import io.communique.rendering.domain.Imprints;
import io.communique.rendering.domain.Language;
import io.communique.rendering.domain.Mark;
import io.communique.rendering.domain.Office;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Site;
import io.communique.rendering.domain.Theme;
import io.communique.rendering.domain.TypeScale;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            @Nullable String issuer,
            ZoneId zone,
            @DefaultValue List<String> aliases,
            @DefaultValue("en-GB") List<String> locales,
            @Nullable Look theme,
            @Nullable Foot colophon) {}

    /** How an office looks; what is left out is the house's. */
    public record Look(
            @DefaultValue("0") int edition,
            @Nullable String ground,
            @Nullable String accent,
            @Nullable String mark,
            @Nullable Type type) {

        Theme theme() {
            var house = Theme.HOUSE;
            return new Theme(
                    edition,
                    new Colours(
                            ground == null ? house.colours().ground() : ground,
                            accent == null ? house.colours().accent() : accent),
                    mark == null ? house.mark() : new Mark(mark),
                    type == null ? house.type() : new TypeScale(type.body(), type.ratio()));
        }
    }

    /** The sizes of a page's letters: of the body in rem, and from step to step. */
    public record Type(double body, double ratio) {}

    /** The foot of an office's pages: its own sentence by language, and whom to ask. */
    public record Foot(@DefaultValue Map<String, String> notes, @Nullable Contact contact) {

        Colophon colophon() {
            return new Colophon(
                    notes,
                    contact == null
                            ? null
                            : new Colophon.Contact(
                                    contact.name(), contact.email(), contact.telephone()));
        }
    }

    public record Contact(String name, @Nullable String email, @Nullable String telephone) {}

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

    /** An office that names no other issuer speaks by its own name. */
    Imprints imprints(Offices offices) {
        return new Imprints(
                areas.entrySet().stream()
                        .map(area -> imprint(offices.of(area.getKey()), area.getValue()))
                        .toList());
    }

    private static Imprint imprint(Office office, Area area) {
        return new Imprint(
                office,
                Objects.requireNonNullElse(area.issuer(), office.masthead()),
                area.locales().stream().map(Language::new).toList());
    }

    private static Office office(String slug, Area area) {
        var theme = area.theme();
        var colophon = area.colophon();
        return new Office(
                slug,
                area.name(),
                area.siteName(),
                area.zone(),
                area.aliases(),
                theme == null ? Theme.HOUSE : theme.theme(),
                colophon == null ? Colophon.NONE : colophon.colophon());
    }
}
