package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Feeds and site maps: what programs read of the site. */
class MapsTest extends WholeSite {

    @Autowired private TransactionTemplate transaction;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void feedsAndMapAreWellFormedAndNewestFirst() throws Exception {
        show(first);
        show(Faithful.named("arabic-1"));
        show(Faithful.named("welsh-1"));
        var feed = xml(get("/feed.atom").body());
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(3);
        assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo("2026-11-22T08:00:00.001Z");
        assertThat(
                        xml(get("/news/northants/feed.atom").body())
                                .getElementsByTagName("entry")
                                .getLength())
                .isEqualTo(1);
        assertThat(
                        xml(get("/news/elsewhere/feed.atom").body())
                                .getElementsByTagName("updated")
                                .getLength())
                .isEqualTo(1);
        assertThat(locations("/sitemap.xml"))
                .containsExactly("/sitemap-pages.xml", "/sitemap-example-2026-11.xml", MAP);
        assertThat(locations("/sitemap-example-2026-11.xml")).hasSize(2);
        assertThat(locations(MAP)).containsExactly(path);
        assertThat(locations("/sitemap-pages.xml"))
                .contains(
                        "/",
                        "/accessibility/",
                        "/verify/",
                        "/news/northants/archive/",
                        "/news/northants/changes/",
                        "/news/northants/label/statement/");
        assertThat(text("/").indexOf("datganiad"))
                .isPositive()
                .isLessThan(text("/").indexOf("0b6dd0f5"));
        assertThat(text("/news/example/"))
                .contains("lang=\"ar\" dir=\"rtl\"", "lang=\"cy-GB\" dir=\"ltr\"");
        assertThat(text("/news/example/")).doesNotContain(path);
    }

    /** The clock of the house is real, so the statement is given a release of an hour ago. */
    @Test
    void theNewsMapHoldsTheLastTwoDays() throws Exception {
        show(first);
        assertThat(locations("/sitemap-news.xml")).isEmpty();
        jdbc.sql("update public_article set first_released_at = now() - interval '47 hours'")
                .update();
        var news = xml(get("/sitemap-news.xml").body());
        assertThat(news.getElementsByTagName("news:language").item(0).getTextContent())
                .isEqualTo("en");
        assertThat(news.getElementsByTagName("news:name").item(0).getTextContent())
                .isEqualTo("Northamptonshire Police");
        assertThat(news.getElementsByTagName("news:title").item(0).getTextContent())
                .isEqualTo(first.statement().content().headline());
        assertThat(locations("/sitemap-news.xml")).containsExactly(path);
        jdbc.sql("update public_article set first_released_at = now() - interval '49 hours'")
                .update();
        assertThat(locations("/sitemap-news.xml")).isEmpty();
    }

    /** As many as no map may hold, in one month: each has its place in one part, and keeps it. */
    @Test
    void aMonthThatIsTooLongIsCutIntoParts() throws Exception {
        show(first);
        many("northants", 60_000);
        var maps = locations("/sitemap.xml").stream().filter(map -> map.contains("2031")).toList();
        assertThat(maps)
                .containsExactly(
                        "/sitemap-northants-2031-05-1of2.xml",
                        "/sitemap-northants-2031-05-2of2.xml");
        var all = new HashSet<String>();
        for (var map : maps) {
            var part = locations(map);
            assertThat(part).hasSizeBetween(25_000, 35_000);
            all.addAll(part);
        }
        assertThat(all).hasSize(60_000);
        assertThat(locations(MAP)).containsExactly(path);
    }

    /** The third is turned away while two are made, which is held up until it is. */
    @Test
    void twoMapsAreMadeAtOnce() {
        show(first);
        var map = HttpRequest.newBuilder(site.uri(MAP)).timeout(Duration.ofSeconds(20)).build();
        var answers =
                transaction.execute(_ -> {
                    jdbc.sql("lock table public_article in access exclusive mode").update();
                    var asked =
                            Stream.generate(() -> http.sendAsync(map, BodyHandlers.discarding()))
                                    .limit(3)
                                    .toList();
                    CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).join();
                    return asked;
                });
        assertThat(answers)
                .extracting(answer -> answer.join().statusCode())
                .containsExactlyInAnyOrder(200, 200, 503);
        assertThat(get(MAP).statusCode()).as("turns are given back").isEqualTo(200);
    }

    private void many(String area, int count) {
        jdbc.sql(
                        """
                        with made as (
                          insert into article (article_id, standing, version, shown_version)
                          select md5(n::text)::uuid, 'showing', 1, 1 from generate_series(1, :count) n
                          on conflict (article_id) do update set version = 1
                          returning article_id)
                        insert into public_article (article_id, path, area, version, withdrawn, released_at,
                          first_released_at, shown_date, issuer, headline, summary, locale)
                        select article_id, '/news/' || :area || '/2031/' || article_id || '/', :area, 1, false,
                          '2031-05-02Z', '2031-05-02Z', '2031-05-02Z', 'x', 'x', 'x', 'en-GB' from made
                        """)
                .param("area", area)
                .param("count", count)
                .update();
    }

    @Test
    void crawlersAreToldWhereTheMapsAre() {
        assertThat(text("/robots.txt"))
                .contains(
                        "User-agent: *\nDisallow: /search/?\n",
                        "Sitemap: " + Faithful.SITE + "/sitemap.xml\n",
                        "Sitemap: " + Faithful.SITE + "/sitemap-news.xml\n");
    }

    /** The paths that a sitemap or an index names. */
    private List<String> locations(String map) throws Exception {
        var found = xml(get(map).body()).getElementsByTagName("loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().substring(Faithful.SITE.length()))
                .toList();
    }
}
