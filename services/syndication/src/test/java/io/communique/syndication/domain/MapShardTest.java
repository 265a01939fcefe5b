package io.communique.syndication.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapShardTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource({
        "1, 1, /sitemap-north-east-2026-11.xml",
        "3, 4, /sitemap-north-east-2026-11-3of4.xml",
        "256, 256, /sitemap-north-east-2026-11-256of256.xml"
    })
    void anAddressSaysWhatIsInIt(int part, int parts, String path) {
        var shard = new MapShard("north-east", MONTH, part, parts);
        assertThat(shard.path()).isEqualTo(path);
        assertThat(Route.of(path, null)).isEqualTo(new Route.MapOf(shard));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sitemap-x-2026-13.xml",
                "/sitemap-x-2026-1.xml",
                "/sitemap-x-2026-11-1of1.xml",
                "/sitemap-x-2026-11-3of2.xml",
                "/sitemap-x-2026-11-0of2.xml",
                "/sitemap-x-2026-11-01of2.xml",
                "/sitemap-x-2026-11-1of3.xml",
                "/sitemap-x-2026-11-1of512.xml",
                "/sitemap-2026-11.xml"
            })
    void thereIsNoOther(String path) {
        assertThat(Route.of(path, null)).isEqualTo(new Route.Slashless(path + "/"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "128, 1", "129, 2", "256, 2", "257, 4", "3906, 32", "1000000, 256"})
    void aMonthHasAsManyPartsAsItsSampleAsksFor(long sampled, int parts) {
        assertThat(MapShard.parts(sampled)).isEqualTo(parts);
    }

    /**
     * Twenty thousand months of every length: chance never fills a part beyond what it may hold.
     */
    @Test
    void noPartIsTooLong() {
        var chance = new Random(20261124);
        for (int month = 0; month < 20_000; month++) {
            int articles = 1 + chance.nextInt(2_000_000);
            double share = 1.0 / MapShard.SHARES;
            long sampled =
                    Math.round(
                            articles * share + chance.nextGaussian() * Math.sqrt(articles * share));
            assertThat(articles / MapShard.parts(sampled)).isLessThan(MapShard.MOST);
        }
    }
}
