package io.communique.syndication.site;

import io.communique.syndication.SiteMaps;
import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.MapShard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sitemaps (sitemaps.org), made for each request from what is public at that moment: an index,
 * the maps of the statements by area and month, one of the site's own pages, one of the news.
 */
final class Maps {

    private static final String TYPE = "application/xml;charset=utf-8";

    /** What counts as news, and how much of it a map may hold (Google News). */
    private static final Duration NEWS = Duration.ofHours(48);

    private static final int MOST_NEWS = 1000;

    private final SiteMaps maps;
    private final SitePages pages;
    private final Map<String, Area> areas;
    private final String site;

    Maps(SiteMaps maps, SitePages pages, Map<String, Area> areas, String site) {
        this.maps = maps;
        this.pages = pages;
        this.areas = areas;
        this.site = site;
    }

    Answer index(Encoding encoding) {
        return document(
                "sitemapindex",
                "",
                encoding,
                out -> {
                    entry(out, "sitemap", "/sitemap-pages.xml", null);
                    for (var map : maps.maps()) {
                        entry(out, "sitemap", map.shard().path(), map.changedAt());
                    }
                });
    }

    /** Nothing where nothing is in it: a map is never empty. */
    Optional<Answer> of(MapShard shard, Encoding encoding) {
        var addresses = maps.addresses(shard);
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        document(
                                "urlset",
                                "",
                                encoding,
                                out ->
                                        addresses.forEach(address ->
                                                entry(
                                                        out,
                                                        "url",
                                                        address.path(),
                                                        address.releasedAt()))));
    }

    Answer ofPages(Encoding encoding) {
        return document(
                "urlset",
                "",
                encoding,
                out -> {
                    for (var path :
                            List.of(
                                    "/",
                                    "/changes/",
                                    Accessibility.PATH,
                                    SearchForm.PATH,
                                    Verification.PATH)) {
                        entry(out, "url", path, null);
                    }
                    areas.values().forEach(area -> pagesOf(out, area));
                });
    }

    private void pagesOf(StringBuilder out, Area area) {
        entry(out, "url", area.path(), null);
        entry(out, "url", Changes.path(Optional.of(area)), null);
        entry(out, "url", Archives.path(area), null);
        for (var label : pages.labels(area.slug())) {
            entry(out, "url", Heading.path(area, label.slug()), null);
        }
    }

    Answer ofNews(Instant now, Encoding encoding) {
        return document(
                "urlset",
                " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"",
                encoding,
                out -> maps.news(now.minus(NEWS), MOST_NEWS).forEach(news -> news(out, news)));
    }

    private void news(StringBuilder out, SiteMaps.News news) {
        var area = areas.get(news.area());
        out.append("<url><loc>").append(Markup.of(site + news.path())).append("</loc><news:news>");
        out.append("<news:publication><news:name>");
        out.append(Markup.of(area == null ? news.area() : area.title()));
        out.append("</news:name><news:language>");
        out.append(Markup.of(news.language().locale().getLanguage()));
        out.append("</news:language></news:publication><news:publication_date>");
        out.append(news.firstReleasedAt()).append("</news:publication_date><news:title>");
        out.append(Markup.of(news.headline())).append("</news:title></news:news></url>\n");
    }

    private void entry(StringBuilder out, String element, String path, @Nullable Instant changed) {
        out.append('<').append(element).append("><loc>").append(Markup.of(site + path));
        out.append("</loc>");
        if (changed != null) {
            out.append("<lastmod>").append(changed).append("</lastmod>");
        }
        out.append("</").append(element).append(">\n");
    }

    private static Answer document(
            String root, String namespaces, Encoding encoding, Consumer<StringBuilder> content) {
        var out = new StringBuilder(4096);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root);
        out.append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"").append(namespaces);
        out.append(">\n");
        content.accept(out);
        return Answer.made(TYPE, out.append("</" + root + ">\n").toString(), encoding, List.of());
    }
}
