package io.communique.syndication.site;

import io.communique.syndication.KeyDirectory;
import io.communique.syndication.SitePages;
import io.communique.syndication.SitePages.Found;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Artefact;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Route;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From what was asked for to what is said. */
final class Answers {

    private final SitePages pages;
    private final KeyDirectory keys;
    private final Map<String, Area> areas;
    private final Notices notices;
    private final Lists lists;
    private final Archives archives;
    private final Verification verification;
    private final Feeds feeds;
    private final Maps maps;

    Answers(SitePages pages, KeyDirectory keys, Map<String, Area> areas, Frame frame) {
        this.pages = pages;
        this.keys = keys;
        this.areas = areas;
        this.notices = new Notices(frame);
        this.lists = new Lists(pages, areas, frame);
        this.archives = new Archives(pages, frame);
        this.verification = new Verification(frame);
        this.feeds = new Feeds(pages, frame);
        this.maps = new Maps(pages, frame.site());
    }

    Notices notices() {
        return notices;
    }

    Answer to(Route route, Encoding encoding) {
        return switch (route) {
            case Route.Front(int page) ->
                    lists.page(Lists.Heading.everything(), page, encoding)
                            .orElseGet(notices::notFound);
            case Route.AreaFront(var slug, int page) ->
                    area(slug)
                            .flatMap(area -> lists.page(Lists.Heading.of(area), page, encoding))
                            .orElseGet(notices::notFound);
            case Route.Search(var words, int page) ->
                    words.map(Lists.Heading::of)
                            .map(heading ->
                                    lists.page(heading, page, encoding)
                                            .map(found -> found.with("X-Robots-Tag", "noindex"))
                                            .orElseGet(notices::notFound))
                            .orElseGet(() -> lists.search(encoding));
            case Route.Archive(var slug) ->
                    area(slug)
                            .map(area -> archives.overview(area, encoding))
                            .orElseGet(notices::notFound);
            case Route.ArchiveOf(var slug, var period, int page) ->
                    area(slug)
                            .flatMap(area ->
                                    lists.page(Lists.Heading.of(area, period), page, encoding))
                            .orElseGet(notices::notFound);
            case Route.Labelled(var slug, var label, int page) ->
                    area(slug)
                            .flatMap(area ->
                                    label(area, label)
                                            .flatMap(known ->
                                                    lists.page(
                                                            Lists.Heading.of(area, known),
                                                            page,
                                                            encoding)))
                            .orElseGet(notices::notFound);
            case Route.Verify(var language) -> verification.page(language, encoding);
            case Route.VerifyScript _ -> verification.script(encoding);
            case Route.Page(var path) -> stored(path, Artefact.Name.PAGE, encoding);
            case Route.Picture picture -> picture(picture, encoding);
            case Route.Markdown(var path) -> stored(path, Artefact.Name.MARKDOWN, encoding);
            case Route.SignedJson(var path) -> stored(path, Artefact.Name.STATEMENT, encoding);
            case Route.Signature(var path) -> stored(path, Artefact.Name.SIGNATURE, encoding);
            case Route.Feed _ -> feeds.feed(null, encoding);
            case Route.AreaFeed(var slug) ->
                    area(slug).map(area -> feeds.feed(area, encoding)).orElseGet(notices::notFound);
            case Route.Sitemap _ -> maps.sitemap(encoding);
            case Route.Robots _ -> maps.robots(encoding);
            case Route.Keys _ ->
                    Answer.made(
                            "application/jwk-set+json",
                            new String(keys.jwks(), StandardCharsets.UTF_8),
                            encoding,
                            java.util.List.of());
            case Route.Slashless(var path) ->
                    isPlace(path) ? Answer.elsewhere(path) : notices.notFound();
            case Route.Nowhere _ -> notices.notFound();
        };
    }

    private Optional<Area> area(String slug) {
        @Nullable Area area = areas.get(slug);
        return Optional.ofNullable(area);
    }

    private Optional<SitePages.Label> label(Area area, String slug) {
        return pages.labels(area.slug()).stream()
                .filter(label -> label.slug().equals(slug))
                .findFirst();
    }

    private Answer stored(String path, Artefact.Name name, Encoding encoding) {
        return say(pages.find(path, name, encoding));
    }

    private Answer picture(Route.Picture asked, Encoding encoding) {
        var found = pages.find(asked.path(), asked.name(), encoding);
        boolean other =
                found instanceof Found.Here here
                        && asked.version()
                                .filter(version ->
                                        !here.hash().startsWith(version.hash())
                                                || !here.mediaType().equals(version.mediaType()))
                                .isPresent();
        return other ? notices.notFound() : say(found);
    }

    private Answer say(Found found) {
        return switch (found) {
            case Found.Here here ->
                    Answer.kept(
                            here.mediaType(),
                            here.hash(),
                            here.encoding(),
                            here.packable(),
                            here.bytes(),
                            here.styles());
            case Found.Gone _ -> notices.gone();
            case Found.Absent _ -> notices.notFound();
        };
    }

    private boolean isPlace(String path) {
        return switch (Route.of(path, null)) {
            case Route.AreaFront(var slug, int _) -> areas.containsKey(slug);
            case Route.Archive(var slug) -> areas.containsKey(slug);
            case Route.ArchiveOf(var slug, var _, int _) -> areas.containsKey(slug);
            case Route.Labelled(var slug, var _, int _) -> areas.containsKey(slug);
            case Route _ -> pages.isArticle(path);
        };
    }
}
