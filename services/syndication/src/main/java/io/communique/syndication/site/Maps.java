package io.communique.syndication.site;

import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Encoding;
import java.util.List;

/** What crawlers ask for first: the sitemap and their rules. */
final class Maps {

    /** A sitemap holds no more (sitemaps.org). */
    private static final int MOST = 50_000;

    private final SitePages pages;
    private final String site;

    Maps(SitePages pages, String site) {
        this.pages = pages;
        this.site = site;
    }

    Answer sitemap(Encoding encoding) {
        var out = new StringBuilder(4096);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var address : pages.addresses(MOST)) {
            out.append("<url><loc>")
                    .append(Markup.of(site + address.path()))
                    .append("</loc><lastmod>");
            out.append(address.releasedAt()).append("</lastmod></url>\n");
        }
        return Answer.made(
                "application/xml;charset=utf-8",
                out.append("</urlset>\n").toString(),
                encoding,
                List.of());
    }

    Answer robots(Encoding encoding) {
        return Answer.made(
                "text/plain;charset=utf-8",
                "User-agent: *\nAllow: /\n\nSitemap: " + site + "/sitemap.xml\n",
                encoding,
                List.of());
    }
}
