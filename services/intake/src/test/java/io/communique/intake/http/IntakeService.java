package io.communique.intake.http;

import io.communique.intake.IntakeApplication;
import io.communique.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
 * The whole service on a real database, once for all tests; the broker, the registry and the issuer
 * are away. A token is its own content: {@code subject~roles~areas}.
 */
final class IntakeService {

    static final String EDITOR = "editor~editor~county.plain";
    static final String EDITOR2 = "editor2~editor~county.plain";
    static final String OUTSIDER = "outsider~editor.approver~elsewhere";
    static final String PARTNER = "partner~partner~county.plain";
    static final String ADMIN = "admin~admin~county.plain";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static final ServletWebServerApplicationContext CONTEXT = start();

    private IntakeService() {}

    @Configuration(proxyBeanMethods = false)
    static class Tokens {

        @Bean
        JwtDecoder decoder() {
            return token -> {
                String[] parts = token.split("~");
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

    private static ServletWebServerApplicationContext start() {
        var settings = new LinkedHashMap<String, Object>(TestDatabase.of("intake"));
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("spring.kafka.bootstrap-servers", "127.0.0.1:1");
        settings.put("spring.kafka.listener.auto-startup", false);
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://127.0.0.1:1");
        settings.put("communique.registry-url", "http://127.0.0.1:1");
        settings.put("communique.site-url", "http://127.0.0.1:8080");
        settings.put("communique.images.patience", "PT0.2S");
        area(settings, "county", "Countyshire", "/news/{area}/news/news/{yyyy}/{month-yy}/{slug}/");
        settings.put("communique.areas.county.site-name", "County Police");
        settings.put("communique.areas.county.aliases", "www.county.example");
        area(settings, "plain", "Plain", "/news/{area}/{yyyy}/{MM}/{slug}/");
        area(settings, "elsewhere", "Elsewhere", "/news/{area}/{yyyy}/{MM}/{slug}/");
        var application = new SpringApplication(IntakeApplication.class, Tokens.class);
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("test", settings)));
        return (ServletWebServerApplicationContext) application.run();
    }

    private static void area(
            Map<String, Object> settings, String slug, String name, String permalink) {
        String prefix = "communique.areas." + slug + ".";
        settings.put(prefix + "name", name);
        settings.put(prefix + "zone", "Europe/London");
        settings.put(prefix + "locales", "en-GB,cy-GB,ar,es-ES");
        settings.put(prefix + "permalink", permalink);
    }

    /** An answer, with its JSON where it has some. */
    record Reply(int status, HttpResponse<String> http) {

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        String id() {
            return json().path("articleId").asString();
        }

        List<String> pointers() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString())
                    .toList();
        }
    }

    static Reply send(String method, String path, String token, byte[] body, String... headers) {
        var address = URI.create("http://127.0.0.1:" + CONTEXT.getWebServer().getPort() + path);
        var request =
                HttpRequest.newBuilder(address).method(method, BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Reply send(String method, String path, String token, String body, String... headers) {
        return send(method, path, token, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Reply get(String path, String token) {
        return send("GET", path, token, "");
    }

    static Reply post(String json) {
        return send("POST", "/drafts", EDITOR, json, "Content-Type", "application/json");
    }

    static Reply put(String id, String tag, String json) {
        return send(
                "PUT",
                "/drafts/" + id,
                EDITOR2,
                json,
                "Content-Type",
                "application/json",
                "If-Match",
                tag);
    }

    static Reply submit(String id, String tag) {
        return send("POST", "/drafts/" + id + "/submissions", EDITOR, "", "If-Match", tag);
    }

    static String draft(String headline, String more) {
        return """
        {"area":"plain","headline":"%s","summary":"A summary","body":"A body"%s}
        """
                .formatted(headline, more);
    }
}
