package io.communique.website;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever the site says is somewhere is there. */
class LinksTest {

    @Test
    void everyAddressThatTheSiteGivesOutIsThere() {
        var crawl = new Crawl(PublicSite.shared());
        assertThat(crawl.broken()).isEmpty();
        assertThat(crawl.visited()).isGreaterThan(PageType.values().length);
    }
}
