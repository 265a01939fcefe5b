package io.communique.rendering.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Language;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideLinksTest {

    private static final Set<String> OWN = Set.of("news.example:8443", "WWW.Harbour.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news/harbour/",
                "other/#a:b",
                "#part",
                "?page=2",
                "https://news.example:8443/x",
                "HTTP://NEWS.EXAMPLE:8443?x",
                "https://www.harbour.example",
                "http://www.harbour.example#x",
                "//www.harbour.example/x",
                "mailto:press@elsewhere.example",
                "tel:101",
                "\\\\evil"
            })
    void aLinkWithinThisSiteIsAsItWas(String address) {
        assertThat(attributes(address)).doesNotContainKeys("rel", "aria-describedby");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "https://news.example/",
                "https://www.harbour.example.evil/",
                "https://www.harbour.example@evil.example/",
                "https://evil.example/www.harbour.example",
                "https:www.harbour.example",
                "https:/evil.example",
                "https:\\\\\\\\evil.example",
                "//elsewhere.example",
                "///elsewhere.example",
                "/\\\\elsewhere.example",
                "\\\\\\\\elsewhere.example",
                "/&Tab;/elsewhere.example",
                "&#1;//elsewhere.example",
                "https://"
            })
    void aLinkToAnotherSiteSaysSo(String address) {
        assertThat(attributes(address))
                .containsEntry("rel", "external")
                .containsEntry("aria-describedby", "outside");
    }

    private static java.util.Map<String, String> attributes(String address) {
        var html =
                new CommonMarkTypesetter()
                        .set("[here](" + address + ")", new Language("en-GB"), OWN)
                        .html();
        var link = Jsoup.parseBodyFragment(html).selectFirst("a");
        assertThat(link).as(html).isNotNull();
        assertThat(link.text()).isEqualTo("here");
        return link.attributes().asList().stream()
                .collect(java.util.stream.Collectors.toMap(a -> a.getKey(), a -> a.getValue()));
    }
}
