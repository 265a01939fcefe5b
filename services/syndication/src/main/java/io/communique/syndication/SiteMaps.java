package io.communique.syndication;

import io.communique.syndication.domain.Language;
import io.communique.syndication.domain.MapShard;
import java.time.Instant;
import java.util.List;

/** What crawlers are told of what is public; nothing of it is kept, all of it is found by index. */
public interface SiteMaps {

    /** The sitemaps that any statement is in, by area and month. */
    List<Mapped> maps();

    /** A sitemap and when anything of its month was last changed, or taken back. */
    record Mapped(MapShard shard, Instant changedAt) {}

    /** What a sitemap names, newest first. */
    List<Address> addresses(MapShard shard);

    /** An address and when what stands there was last released. */
    record Address(String path, Instant releasedAt) {}

    /** What was first released since, newest first. */
    List<News> news(Instant since, int limit);

    /** A statement as a map of news has it. */
    record News(
            String path,
            String area,
            String headline,
            Language language,
            Instant firstReleasedAt) {}
}
