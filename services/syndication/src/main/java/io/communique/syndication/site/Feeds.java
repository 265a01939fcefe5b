package io.communique.syndication.site;

import io.communique.syndication.SitePages;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Encoding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Atom feeds (RFC 4287): the stored entries of the newest statements, pasted in as they are.
 * Everything in a feed comes from the statements, {@code updated} too, so that the same statements
 * give the same bytes.
 */
final class Feeds {

    private static final int ENTRIES = 50;

    private final SitePages pages;
    private final Frame frame;

    Feeds(SitePages pages, Frame frame) {
        this.pages = pages;
        this.frame = frame;
    }

    Answer feed(@Nullable Area area, Encoding encoding) {
        var entries = pages.entries(Optional.ofNullable(area).map(Area::slug), ENTRIES);
        String path = area == null ? "/" : area.path();
        String home = frame.site() + path;
        var out = new StringBuilder(4096);
        out.append(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <id>%s</id>
                  <title>%s</title>
                  <updated>%s</updated>
                  <author>
                    <name>%s</name>
                  </author>
                  <link rel="self" type="application/atom+xml" href="%s"/>
                  <link rel="alternate" type="text/html" href="%s"/>
                """
                        .formatted(
                                Markup.of(home + "feed.atom"),
                                title(area),
                                entries.updated().orElse(Instant.EPOCH),
                                Markup.of(
                                        area == null
                                                ? Voice.ofTheSite().say("news")
                                                : area.issuer()),
                                Markup.of(home + "feed.atom"),
                                Markup.of(home)));
        for (byte[] fragment : entries.fragments()) {
            out.append(new String(fragment, StandardCharsets.UTF_8));
        }
        return Answer.made(
                "application/atom+xml;charset=utf-8",
                out.append("</feed>\n").toString(),
                encoding,
                java.util.List.of());
    }

    private static String title(@Nullable Area area) {
        return area == null
                ? Voice.ofTheSite().safely("all-news")
                : Voice.of(area).safely("news-from", area.title());
    }
}
