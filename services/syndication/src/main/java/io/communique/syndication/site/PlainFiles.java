package io.communique.syndication.site;

import io.communique.syndication.domain.Encoding;
import java.util.List;

/** What the site says in plain text to crawlers. */
final class PlainFiles {

    private final String site;

    PlainFiles(String site) {
        this.site = site;
    }

    Answer robots(Encoding encoding) {
        return Answer.made(
                "text/plain;charset=utf-8",
                """
                User-agent: *
                Disallow: /search/?

                Sitemap: %1$s/sitemap.xml
                Sitemap: %1$s/sitemap-news.xml
                """
                        .formatted(site),
                encoding,
                List.of());
    }
}
