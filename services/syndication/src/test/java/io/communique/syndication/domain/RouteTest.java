package io.communique.syndication.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static final String PATH = "/news/northants/2026/11/a-statement/";

    @Test
    void everythingThatTheSiteGivesOutIsFound() {
        assertThat(Route.of("/", null)).isEqualTo(new Route.Front(1));
        assertThat(Route.of("/", "page=3")).isEqualTo(new Route.Front(3));
        assertThat(Route.of("/", "utm=x&page=3&y")).isEqualTo(new Route.Front(3));
        assertThat(Route.of("/news/northants/", null))
                .isEqualTo(new Route.AreaFront("northants", 1));
        assertThat(Route.of("/news/northants/", "page=2"))
                .isEqualTo(new Route.AreaFront("northants", 2));
        assertThat(Route.of(PATH, null)).isEqualTo(new Route.Page(PATH));
        assertThat(Route.of(PATH, "page=0")).isEqualTo(new Route.Page(PATH));
        assertThat(Route.of(PATH + "card.png", null))
                .isEqualTo(new Route.Picture(PATH, Artefact.Name.CARD, Optional.empty()));
        assertThat(Route.of(PATH + "card-0123456789abcdef.png", null))
                .isEqualTo(new Route.Picture(PATH, Artefact.Name.CARD, version("image/png")));
        assertThat(Route.of(PATH + "card-tall.png", null))
                .isEqualTo(new Route.Picture(PATH, Artefact.Name.CARD_TALL, Optional.empty()));
        assertThat(Route.of(PATH + "card-square-0123456789abcdef.png", null))
                .isEqualTo(
                        new Route.Picture(PATH, Artefact.Name.CARD_SQUARE, version("image/png")));
        assertThat(Route.of(PATH + "card-0123456789abcdef.jpg", null))
                .isEqualTo(new Route.Picture(PATH, Artefact.Name.CARD, version("image/jpeg")));
        assertThat(Route.of(PATH + "photo-16x9-0123456789abcdef.jpg", null))
                .isEqualTo(
                        new Route.Picture(PATH, Artefact.Name.PHOTO_16X9, version("image/jpeg")));
        assertThat(Route.of(PATH + "photo-480.jpg", null))
                .isEqualTo(new Route.Picture(PATH, Artefact.Name.PHOTO_480, Optional.empty()));
        assertThat(Route.of(PATH + "index.md", null)).isEqualTo(new Route.Markdown(PATH));
        assertThat(Route.of(PATH + "statement.json", null)).isEqualTo(new Route.SignedJson(PATH));
        assertThat(Route.of(PATH + "statement.jws", null)).isEqualTo(new Route.Signature(PATH));
        assertThat(Route.of("/feed.atom", null)).isEqualTo(new Route.Feed());
        assertThat(Route.of("/news/northants/feed.atom", null))
                .isEqualTo(new Route.AreaFeed("northants"));
        assertThat(Route.of("/sitemap.xml", null)).isEqualTo(new Route.Sitemap());
        assertThat(Route.of("/verify/", "path=/news/x/y/&lang=cy")).isEqualTo(new Route.Verify());
        assertThat(Route.of("/verify.js", null)).isEqualTo(new Route.VerifyScript());
        assertThat(Route.of("/sitemap-pages.xml", null)).isEqualTo(new Route.MapOfPages());
        assertThat(Route.of("/sitemap-news.xml", null)).isEqualTo(new Route.NewsMap());
        assertThat(Route.of("/changes/", "page=2")).isEqualTo(new Route.Changes(2));
        assertThat(Route.of("/news/northants/changes/", null))
                .isEqualTo(new Route.AreaChanges("northants", 1));
        assertThat(Route.of("/accessibility/", "lang=cy")).isEqualTo(new Route.Accessibility());
        assertThat(Route.of("/.well-known/security.txt", null)).isEqualTo(new Route.Security());
        assertThat(Route.of("/security.txt", null))
                .isEqualTo(new Route.Moved("/.well-known/security.txt"));
        assertThat(Route.of("/icon.svg", null)).isEqualTo(new Route.Icon("icon.svg"));
        assertThat(Route.of("/robots.txt", null)).isEqualTo(new Route.Robots());
        assertThat(Route.of("/.well-known/jwks.json", null)).isEqualTo(new Route.Keys());
    }

    private static Optional<Route.Picture.Version> version(String mediaType) {
        return Optional.of(new Route.Picture.Version("0123456789abcdef", mediaType));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photo-480.png",
                "photo-481.jpg",
                "photo.jpg",
                "photo-480-0123.jpg",
                "card.jpeg",
                "photo-480-0123456789ABCDEF.jpg"
            })
    void noOtherPictureHasAnAddress(String name) {
        assertThat(Route.of(PATH + name, null)).isInstanceOf(Route.Slashless.class);
    }

    @Test
    void theLongestPathIsReadToItsEnd() {
        assertThat(Route.of("/news/northants/" + "a/".repeat(990), null))
                .isInstanceOf(Route.Page.class);
        assertThat(Route.of("/" + "a/".repeat(990) + "../", null))
                .isInstanceOf(Route.Nowhere.class);
    }

    @Test
    void theArchiveAndTheLabelsHavePages() {
        assertThat(Route.of("/news/northants/archive/", null))
                .isEqualTo(new Route.Archive("northants"));
        assertThat(Route.of("/news/northants/archive/2026/", "page=2"))
                .isEqualTo(new Route.ArchiveOf("northants", new Period(2026, Optional.empty()), 2));
        assertThat(Route.of("/news/northants/archive/2026/03/", null))
                .isEqualTo(new Route.ArchiveOf("northants", new Period(2026, Optional.of(3)), 1));
        assertThat(Route.of("/news/northants/label/missing-person/", null))
                .isEqualTo(new Route.Labelled("northants", "missing-person", 1));
        for (var none : List.of("2026/13/", "2026/00/", "0026/", "2026/03/01/", "26/")) {
            assertThat(Route.of("/news/northants/archive/" + none, null))
                    .as(none)
                    .isInstanceOfAny(Route.Nowhere.class, Route.Page.class);
        }
    }

    @Test
    void aLanguageIsAskedForByItsTag() {
        assertThat(Route.language(null)).isEmpty();
        assertThat(Route.language("page=2")).isEmpty();
        assertThat(Route.language("page=2&lang=cy-GB&x")).contains("cy-GB");
        assertThat(Route.language("lang=")).contains("");
    }

    @Test
    void aMissingSlashIsSeen() {
        assertThat(Route.of("/news/northants", null))
                .isEqualTo(new Route.Slashless("/news/northants/"));
        assertThat(Route.of("/news/northants/2026/11/a-statement", null))
                .isEqualTo(new Route.Slashless(PATH));
        assertThat(Route.of(PATH + "card-0123.png", null))
                .isEqualTo(new Route.Slashless(PATH + "card-0123.png/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news",
                "//",
                "/news//x/",
                "/news/../etc/passwd",
                "/..",
                "/./",
                "/news/northants/./x/",
                "/news/northants/..%2f..%2fetc/",
                "/news/%2e%2e/",
                "/%00",
                "/news/\u0000/",
                "/news/northants/a\\b/",
                "/news/northants/a b/",
                "/news/northants/<script>/",
                "/news/Northants/",
                "/news//",
                "/other/x/",
                "/news/northants/\u202ex/",
                "/news/northants/x\r\nSet-Cookie:a=b/",
                "*",
                "http://elsewhere/"
            })
    void whatTheSiteNeverGaveOutLeadsNowhere(String path) {
        assertThat(Route.of(path, null)).isEqualTo(new Route.Nowhere());
    }

    @Test
    void aHugeAddressLeadsNowhere() {
        assertThat(Route.of("/news/northants/" + "a/".repeat(5_000), null))
                .isEqualTo(new Route.Nowhere());
        assertThat(Route.of("/news/northants/" + "a/".repeat(900), null))
                .isInstanceOf(Route.Page.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=",
                "page=x",
                "page=01",
                "page=99999999999",
                "page=1e3"
            })
    void whatIsNoPageNumberLeadsNowhere(String query) {
        assertThat(Route.of("/", query)).isEqualTo(new Route.Nowhere());
    }
}
