package io.communique.syndication.site;

import io.communique.syndication.ChangeList;
import io.communique.syndication.KeyDirectory;
import io.communique.syndication.SiteMaps;
import io.communique.syndication.SitePages;
import io.communique.syndication.SitePages.Found;
import io.communique.syndication.SyndicationSettings;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.Route;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** From what was asked for to what is said. */
final class Answers {

    private final SitePages pages;
    private final KeyDirectory keys;
    private final Map<String, Area> areas;
    private final Clock clock;
    private final Notices notices;
    private final Lists lists;
    private final Archives archives;
    private final Verification verification;
    private final Changes changes;
    private final Accessibility accessibility;
    private final Feeds feeds;
    private final Maps maps;
    private final PlainFiles files;
    private final Icons icons = new Icons();

    Answers(
            SyndicationSettings settings,
            SitePages pages,
            SiteMaps siteMaps,
            ChangeList changeList,
            KeyDirectory keys,
            Clock clock) {
        this.pages = pages;
        this.keys = keys;
        this.areas = settings.areasBySlug();
        this.clock = clock;
        var site = settings.siteUrl().toString();
        var frame = new Frame(areas.values(), site, settings.demonstration());
        this.notices = new Notices(frame);
        this.lists = new Lists(pages, areas, frame);
        this.archives = new Archives(pages, frame);
        this.verification = new Verification(frame);
        this.changes = new Changes(changeList, areas, frame);
        this.accessibility = new Accessibility(settings.accessibility(), frame);
        this.feeds = new Feeds(pages, frame);
        this.maps = new Maps(siteMaps, pages, areas, site);
        this.files = new PlainFiles(site, settings.demonstration(), settings.security());
    }

    Notices notices() {
        return notices;
    }

    /**
     * @param path as it was asked for
     * @param tag of the language that the page is asked in
     */
    Answer to(String path, Route route, Optional<String> tag, Encoding encoding) {
        return found(route, tag, encoding).orElseGet(() -> notices.notFound(near(path)));
    }

    /** What can be said at once, from memory; otherwise the answer is worth waiting for. */
    Optional<Answer> remembered(Route route, Encoding encoding) {
        return route instanceof Route.OnShelf asked
                ? pages.remembered(asked.path(), asked.name(), encoding)
                        .flatMap(here -> say(asked, here))
                : Optional.empty();
    }

    /** The voice of the area that an address lies in, also where nothing is there. */
    private Voice near(String path) {
        return Route.area(path).flatMap(this::area).map(Voice::of).orElseGet(Voice::ofTheSite);
    }

    private Optional<Answer> found(Route route, Optional<String> tag, Encoding encoding) {
        return switch (route) {
            case Route.Front(int page) ->
                    lists.page(Heading.everything(Voice.ofTheSite()), page, encoding);
            case Route.AreaFront(var slug, int page) ->
                    in(
                            slug,
                            tag,
                            (area, voice) -> lists.page(Heading.of(area, voice), page, encoding));
            case Route.Search(var words, int page) -> search(words, page, encoding);
            case Route.Archive(var slug) ->
                    in(
                            slug,
                            tag,
                            (area, voice) -> Optional.of(archives.overview(area, voice, encoding)));
            case Route.ArchiveOf(var slug, var period, int page) ->
                    in(
                            slug,
                            tag,
                            (area, voice) ->
                                    lists.page(Heading.of(area, voice, period), page, encoding));
            case Route.Labelled(var slug, var label, int page) ->
                    in(
                            slug,
                            tag,
                            (area, voice) ->
                                    label(area, label)
                                            .map(known -> Heading.of(area, voice, known))
                                            .flatMap(heading ->
                                                    lists.page(heading, page, encoding)));
            case Route.Changes(int page) ->
                    changes.page(Optional.empty(), Voice.ofTheSite(), page, encoding);
            case Route.AreaChanges(var slug, int page) ->
                    in(
                            slug,
                            tag,
                            (area, voice) ->
                                    changes.page(Optional.of(area), voice, page, encoding));
            case Route.Verify _ -> Optional.of(verification.page(tag, encoding));
            case Route.VerifyScript _ -> Optional.of(verification.script(encoding));
            case Route.Accessibility _ ->
                    Voice.ofMany().in(tag).map(voice -> accessibility.page(voice, encoding));
            case Route.OnShelf asked ->
                    say(asked, pages.find(asked.path(), asked.name(), encoding));
            case Route.Feed _ -> Optional.of(feeds.feed(null, encoding));
            case Route.AreaFeed(var slug) -> area(slug).map(area -> feeds.feed(area, encoding));
            case Route.Sitemap _ -> Optional.of(maps.index(encoding));
            case Route.MapOf(var shard) -> maps.of(shard, encoding);
            case Route.MapOfPages _ -> Optional.of(maps.ofPages(encoding));
            case Route.NewsMap _ -> Optional.of(maps.ofNews(clock.instant(), encoding));
            case Route.Robots _ -> Optional.of(files.robots(encoding));
            case Route.Security _ -> files.security(encoding);
            case Route.Keys _ -> Optional.of(keys(encoding));
            case Route.Icon(var file) -> Optional.of(icons.of(file));
            case Route.Moved(var path) -> Optional.of(Answer.elsewhere(path));
            case Route.Slashless(var path) ->
                    isPlace(path) ? Optional.of(Answer.elsewhere(path)) : Optional.empty();
            case Route.Nowhere _ -> Optional.empty();
        };
    }

    /** A page of an area's own, if the area has one in this language. */
    private Optional<Answer> in(
            String slug, Optional<String> tag, BiFunction<Area, Voice, Optional<Answer>> page) {
        return area(slug)
                .flatMap(area -> Voice.of(area).in(tag).flatMap(voice -> page.apply(area, voice)));
    }

    private Optional<Answer> search(Optional<String> words, int page, Encoding encoding) {
        var voice = Voice.ofTheSite();
        Function<String, Optional<Answer>> results =
                text ->
                        lists.page(Heading.of(voice, text), page, encoding)
                                .map(found -> found.with("X-Robots-Tag", "noindex"));
        return words.map(results).orElseGet(() -> Optional.of(lists.search(voice, encoding)));
    }

    private Answer keys(Encoding encoding) {
        return Answer.made(
                "application/jwk-set+json",
                new String(keys.jwks(), StandardCharsets.UTF_8),
                encoding,
                List.of());
    }

    private Optional<Area> area(String slug) {
        return Optional.ofNullable(areas.get(slug));
    }

    private Optional<SitePages.Label> label(Area area, String slug) {
        return pages.labels(area.slug()).stream()
                .filter(label -> label.slug().equals(slug))
                .findFirst();
    }

    private Optional<Answer> say(Route.OnShelf asked, Found found) {
        return switch (found) {
            case Found.Here here when isOther(asked, here) -> Optional.empty();
            case Found.Here here ->
                    Optional.of(
                            Answer.kept(
                                    here.mediaType(),
                                    here.hash(),
                                    here.encoding(),
                                    here.packable(),
                                    here.bytes(),
                                    here.styles()));
            case Found.Gone(var by) -> Optional.of(notices.gone(near(asked.path()), by));
            case Found.Absent _ -> Optional.empty();
        };
    }

    /** Whether a picture's address names another version than the one that is here. */
    private static boolean isOther(Route.OnShelf asked, Found.Here here) {
        return asked instanceof Route.Picture picture
                && picture.version()
                        .filter(version ->
                                !here.hash().startsWith(version.hash())
                                        || !here.mediaType().equals(version.mediaType()))
                        .isPresent();
    }

    private boolean isPlace(String path) {
        return switch (Route.of(path, null)) {
            case Route.AreaFront(var slug, int _) -> areas.containsKey(slug);
            case Route.Archive(var slug) -> areas.containsKey(slug);
            case Route.ArchiveOf(var slug, var _, int _) -> areas.containsKey(slug);
            case Route.Labelled(var slug, var _, int _) -> areas.containsKey(slug);
            case Route.AreaChanges(var slug, int _) -> areas.containsKey(slug);
            case Route.Search _, Route.Changes _, Route.Accessibility _ -> true;
            case Route _ -> pages.isArticle(path);
        };
    }
}
