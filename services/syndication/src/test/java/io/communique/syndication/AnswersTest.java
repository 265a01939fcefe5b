package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the site answers, whatever it is asked. */
class AnswersTest extends WholeSite {

    @Test
    void textIsPackedAndKeptByReaders() throws Exception {
        show(first);
        var others =
                Stream.of(
                        path,
                        path + "index.md",
                        path + "statement.json",
                        path + "statement.jws",
                        "/accessibility/",
                        "/.well-known/security.txt",
                        "/robots.txt",
                        "/.well-known/jwks.json");
        for (var address : Stream.concat(others, LISTS.stream()).toList()) {
            var plain = get(address);
            var packed = get(address, "Accept-Encoding", "gzip");
            assertThat(plain.statusCode()).as(address).isEqualTo(200);
            assertThat(header(plain, "Vary")).as(address).isEqualTo("Accept-Encoding");
            assertThat(header(plain, "Cache-Control"))
                    .isEqualTo("public, max-age=1, must-revalidate");
            assertThat(header(packed, "Content-Encoding")).as(address).isEqualTo("gzip");
            assertThat(header(packed, "ETag"))
                    .isNotEqualTo(header(plain, "ETag"))
                    .doesNotStartWith("W/");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                    .isEqualTo(plain.body());
            assertThat(
                            get(address, "If-None-Match", "\"x\", " + header(plain, "ETag"))
                                    .statusCode())
                    .isEqualTo(304);
            assertThat(get(address, "If-None-Match", "*").body()).isEmpty();
            assertThat(get(address, "If-None-Match", header(packed, "ETag")).statusCode())
                    .isEqualTo(200);
            var head = send(HttpRequest.newBuilder(site.uri(address)).HEAD().build());
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "Content-Length"))
                    .isEqualTo(Integer.toString(plain.body().length));
            assertThat(header(head, "ETag")).isEqualTo(header(plain, "ETag"));
            assertThat(header(plain, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(plain, "Content-Security-Policy")).contains("default-src 'none'");
        }
    }

    @Test
    void typesAreThePromisedOnes() {
        show(first);
        assertThat(header(get(path), "Content-Type"))
                .isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(header(get(path + "card.png"), "Content-Type")).isEqualTo("image/png");
        assertThat(header(get(path + "index.md"), "Content-Type")).startsWith("text/markdown");
        assertThat(header(get(path + "statement.json"), "Content-Type"))
                .isEqualTo("application/json");
        assertThat(header(get(path + "statement.jws"), "Content-Type"))
                .isEqualTo("application/jose");
        assertThat(header(get("/feed.atom"), "Content-Type")).startsWith("application/atom+xml");
        assertThat(header(get(path), "Content-Security-Policy")).contains("style-src 'sha256-");
    }

    @Test
    void everyAnswerIsGuarded() {
        show(first);
        for (var address :
                List.of("/", path, path + "card.png", "/sitemap.xml", "/nothing", "/robots.txt")) {
            var answer = get(address);
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(address)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy"))
                    .isEqualTo("strict-origin-when-cross-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Resource-Policy"))
                    .isEqualTo(address.endsWith(".png") ? "cross-origin" : "same-origin");
            assertThat(header(answer, "Strict-Transport-Security"))
                    .as("the site's address is not https")
                    .isEqualTo("(none)");
        }
    }

    @Test
    void addressesWithoutTheirSlashLeadOn() {
        show(first);
        for (var address :
                List.of(path, "/news/northants/", "/changes/", "/accessibility/", "/search/")) {
            var answer = get(address.substring(0, address.length() - 1));
            assertThat(answer.statusCode()).isEqualTo(308);
            assertThat(header(answer, "Location")).isEqualTo(address);
        }
        assertThat(header(get("/search?q=harbour&page=2"), "Location"))
                .isEqualTo("/search/?q=harbour&page=2");
        assertThat(get("/news/northants/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing", "/news/nowhere/", "/news/nowhere/feed.atom", "/?page=2", "/?page=0",
                "/news/northants/..%2f..%2fetc%2fpasswd", "/news/northants/%2e%2e/%2e%2e/etc/",
                        "/actuator/health", "/openapi.json", "/news/northants/a;b=c/"
            })
    void nothingElseIsThere(String address) {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("Page not found")
                .doesNotContain("Tomcat", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"})
    void theSiteIsForReading(String method) {
        var answer =
                send(
                        HttpRequest.newBuilder(site.uri("/"))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void brokenRequestsGetNoWordOfTheServers() throws IOException {
        for (var request :
                List.of(
                        "GET /<x> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET /"
                                + "a".repeat(30_000)
                                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET /%5c..%5c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET /news/northants/x%00/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET /WEB-INF/web.xml HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GARBAGE\r\n\r\n")) {
            assertThat(site.raw(request))
                    .matches("(?s)HTTP/1.1 4\\d\\d .*")
                    .doesNotContain("Tomcat", "Exception");
        }
    }
}
