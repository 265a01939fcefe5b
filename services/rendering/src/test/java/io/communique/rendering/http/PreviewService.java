package io.communique.rendering.http;

import io.communique.rendering.RenderingApplication;
import io.communique.rendering.domain.Master;
import io.communique.rendering.domain.Upload;
import io.communique.rendering.kafka.Pictures;
import io.communique.rendering.kafka.SealedArticles;
import io.communique.rendering.photo.Photographs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service, once for all tests, with a website beside it; the broker, the registry and the
 * issuer are away. A token is its own content: {@code subject~roles~areas}.
 */
final class PreviewService {

    static final String EDITOR = "editor~editor~harbour.plain";
    static final String APPROVER = "approver~approver~harbour";
    static final String OUTSIDER = "outsider~editor.approver~elsewhere";
    static final String PARTNER = "partner~partner.legal.admin~harbour";
    static final String JSON = "application/json";

    static final Website WEBSITE;
    static final SealedArticles ARTICLES;

    /** The one picture that was uploaded, at Harbour, where it was twice as large. */
    static final Master BOAT = Photographs.master(Photographs.harbour(1280, 854), "jpeg");

    static final ServletWebServerApplicationContext CONTEXT;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static {
        try {
            WEBSITE = new Website();
            ARTICLES = new SealedArticles(Files.createTempDirectory("keys"));
            CONTEXT = start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private PreviewService() {}

    @Configuration(proxyBeanMethods = false)
    static class Tokens {

        @Bean
        JwtDecoder decoder() {
            return token -> {
                var parts = token.split("~");
                if (parts.length != 3) {
                    throw new BadJwtException("not ours");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(parts[0])
                        .issuedAt(Instant.EPOCH)
                        .claim("roles", List.of(parts[1].split("\\.")))
                        .claim("areas", List.of(parts[2].split("\\.")))
                        .build();
            };
        }
    }

    private static ServletWebServerApplicationContext start() throws IOException {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("spring.kafka.bootstrap-servers", "127.0.0.1:1");
        settings.put("spring.kafka.listener.auto-startup", false);
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://127.0.0.1:1");
        settings.put("communique.registry-url", "http://127.0.0.1:1");
        settings.put("communique.site-url", WEBSITE.address());
        settings.put("communique.signing.public-keys", ARTICLES.jwks());
        var masters = Files.createTempDirectory("masters");
        Pictures.kept(masters, BOAT, new Upload("harbour", 2560, 1708));
        settings.put("communique.images.folder", masters.toString());
        settings.put("communique.areas.harbour.name", "Harbour");
        settings.put("communique.areas.harbour.site-name", "Harbour Council");
        settings.put("communique.areas.harbour.issuer", "Harbour Council");
        settings.put("communique.areas.harbour.aliases", "www.harbour.example");
        settings.put("communique.areas.harbour.zone", "Europe/London");
        settings.put("communique.areas.harbour.locales", "en-GB,cy-GB");
        settings.put("communique.areas.plain.name", "Plain");
        settings.put("communique.areas.plain.zone", "Europe/London");
        settings.put("communique.areas.elsewhere.name", "Elsewhere");
        settings.put("communique.areas.elsewhere.zone", "Europe/London");
        var application = new SpringApplication(RenderingApplication.class, Tokens.class);
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("test", settings)));
        return (ServletWebServerApplicationContext) application.run();
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** An answer, with its JSON where it has some. */
    record Reply(int status, HttpResponse<byte[]> http) {

        String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return MAPPER.readTree(http.body());
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        List<String> pointers() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString())
                    .toList();
        }
    }

    static Reply post(String path, String token, String type, String body, String... headers) {
        return send(
                request(path, token, headers)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    static Reply preview(String json, String... headers) {
        return post("/preview", EDITOR, JSON, json, headers);
    }

    static Reply get(String path, String token, String... headers) {
        return send(request(path, token, headers).GET());
    }

    private static HttpRequest.Builder request(String path, String token, String... headers) {
        var port = CONTEXT.getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A draft as JSON, of members and their values. */
    static String draft(String... members) {
        var draft = new LinkedHashMap<String, Object>(Map.of("area", "harbour"));
        for (var i = 0; i < members.length; i += 2) {
            draft.put(members[i], members[i + 1]);
        }
        return MAPPER.writeValueAsString(draft);
    }

    static List<JsonNode> each(JsonNode array) {
        return Arrays.asList(array.valueStream().toArray(JsonNode[]::new));
    }
}
