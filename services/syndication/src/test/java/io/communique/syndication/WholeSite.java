package io.communique.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.site.RunningSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a real PostgreSQL, seen through its website. There is no broker and no
 * registry at all: what the topics would bring is handed to the use cases, and the site serves all
 * the same. It is one service for all classes of tests that change none of its settings.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.additional-location=classpath:areas.yaml",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "communique.registry-url=http://127.0.0.1:1",
            "communique.site-url=" + Faithful.SITE,
            "communique.site-port=0",
            "communique.remembered=0s",
            "communique.demonstration=true",
            "communique.signing.public-keys=src/test/resources/jwks.json",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1",
            "management.server.port=0"
        })
@Import(RunningSite.class)
abstract class WholeSite {

    static final String MAP = "/sitemap-northants-2026-11.xml";

    /** Whatever may name a statement of the area. */
    static final List<String> LISTS =
            List.of(
                    "/",
                    "/news/northants/",
                    "/feed.atom",
                    "/news/northants/feed.atom",
                    "/sitemap.xml",
                    "/sitemap-pages.xml",
                    "/sitemap-news.xml",
                    MAP,
                    "/changes/",
                    "/news/northants/changes/");

    static final Instant LATER = Instant.parse("2026-11-20T12:00:00.001Z");

    @Autowired TakeStatement takeStatement;
    @Autowired ReadProof readProof;
    @Autowired TakeRenditions takeRenditions;
    @Autowired Timelines timelines;
    @Autowired RunningSite site;
    @Autowired JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    final Faithful first = Faithful.english();
    final Faithful second = Faithful.corrected();
    final String path = first.statement().path();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        OneDatabase.SETTINGS.forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void anEmptyHouse() {
        for (var table : List.of("waiting", "signed", "public_article", "outbox")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql(
                        "update article set standing = 'unheard', version = 0, shown_version = null, shown_renderer = null")
                .update();
    }

    /** As their reader takes them. */
    Taken taken(Renditions renditions) {
        return takeRenditions.take(renditions, readProof.ahead(renditions));
    }

    void show(Faithful sample) {
        takeStatement.take(sample.signed());
        taken(sample.renditions());
    }

    void assertShown(Faithful sample) {
        var renditions = sample.renditions();
        assertThat(get(path).body()).isEqualTo(renditions.the(Rendition.Name.PAGE).bytes());
        assertThat(get(path + "index.md").body())
                .isEqualTo(renditions.the(Rendition.Name.MARKDOWN).bytes());
        assertThat(get(path + "card.png").body())
                .isEqualTo(renditions.the(Rendition.Name.CARD).bytes());
        assertThat(get(path + cardName(sample)).body())
                .isEqualTo(renditions.the(Rendition.Name.CARD).bytes());
        assertThat(get(path + "card-0000000000000000.png").statusCode()).isEqualTo(404);
        assertThat(get(path + "statement.json").body()).isEqualTo(sample.signed().json());
        assertThat(text(path + "statement.jws")).isEqualTo(sample.signed().jws());
        assertThat(text("/feed.atom")).contains(renditions.text(Rendition.Name.FEED_ENTRY));
        assertThat(text("/news/northants/")).contains(path);
        assertThat(text("/sitemap.xml")).contains(Faithful.SITE + MAP);
        assertThat(text(MAP)).contains("<loc>" + Faithful.SITE + path + "</loc>");
        assertThat(text("/changes/")).contains(path);
        assertThat(text("/news/northants/changes/")).contains(path);
    }

    static String cardName(Faithful sample) {
        return "card-"
                + sample.renditions().the(Rendition.Name.CARD).sha256().substring(0, 16)
                + ".png";
    }

    HttpResponse<byte[]> get(String address, String... headers) {
        var request = HttpRequest.newBuilder(site.uri(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    String text(String address) {
        return new String(get(address).body(), StandardCharsets.UTF_8);
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }

    static org.w3c.dom.Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }
}
