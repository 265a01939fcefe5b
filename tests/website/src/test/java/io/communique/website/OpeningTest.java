package io.communique.website;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.journeys.Newsroom;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when a browser opens a page: little, and nothing elsewhere. */
@NeedsBrowser("whether opening a page asks nobody else, breaks no policy and stays light")
class OpeningTest {

    private static final int HEAVIEST = 60 * 1024;

    private final PublicSite site = PublicSite.shared();
    private final Newsroom newsroom = site.newsroom();

    @ParameterizedTest
    @EnumSource
    void asksNobodyElseAndIsLight(PageType page) {
        var address = page.address();
        var visit = Browser.shared().open(address);
        assertThat(visit.status()).isEqualTo(page.status());
        assertThat(visit.outsideOf(site.origin())).isEmpty();
        assertThat(visit.complaints())
                .filteredOn(complaint -> !isOfStatus(complaint, address, page.status()))
                .isEmpty();
        long icons = icons(page).stream().mapToLong(icon -> icon.length).sum();
        assertThat(visit.bytes() + icons).isPositive().isLessThanOrEqualTo(HEAVIEST);
    }

    @ParameterizedTest
    @EnumSource
    void asksForNothingAtAll(ProofType page) {
        var visit = Browser.shared().open(page.address());
        var icons =
                Jsoup.parse(page.answer().text(), page.address())
                        .select("link[rel~=(?i)icon]")
                        .eachAttr("abs:href");
        assertThat(visit.requests())
                .filteredOn(request -> !request.startsWith("data:") && !icons.contains(request))
                .containsOnly(page.address());
        assertThat(visit.complaints())
                .filteredOn(complaint -> icons.stream().noneMatch(complaint::contains))
                .isEmpty();
        assertThat(page.answer().header("Content-Security-Policy")).startsWith("sandbox; ");
    }

    /** A browser notes on its console that a page is not there, which is what it is told. */
    private static boolean isOfStatus(String complaint, String address, int status) {
        return status >= 400
                && complaint.startsWith(address + " ")
                && complaint.contains("status of " + status);
    }

    /** No browser takes all of them; even so they count. */
    private List<byte[]> icons(PageType page) {
        return Jsoup.parse(newsroom.site(page.path()).text())
                .select("link[rel~=(?i)icon]")
                .eachAttr("href")
                .stream()
                .map(path -> newsroom.site(path).expect(200).response().body())
                .toList();
    }
}
