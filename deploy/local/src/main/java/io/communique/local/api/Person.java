package io.communique.local.api;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One of the sample people, who asks the services with a token of their own. */
public final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    private final @Nullable String token;

    private Person(@Nullable String token) {
        this.token = token;
    }

    public static Person reader() {
        return new Person(null);
    }

    public static Person of(LocalSystem system, String user) throws InterruptedException {
        return new Person(token(system, user));
    }

    /** An access token; a person nobody knows, or an issuer that is not running, is named. */
    public static String token(LocalSystem system, String user) throws InterruptedException {
        var login = user + ":" + system.secrets().users().of(user);
        var basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(
                                URI.create(system.ports().http(Port.ISSUER) + "/oauth2/token"))
                        .timeout(PATIENCE)
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        return send(request).require(200).json().path("access_token").asText();
    }

    public Answer get(String address) throws InterruptedException {
        return send(request(address).GET().build());
    }

    public Answer post(String address, Body body) throws InterruptedException {
        return send(
                body.on(request(address)).POST(BodyPublishers.ofByteArray(body.bytes())).build());
    }

    public Answer put(String address, Body body) throws InterruptedException {
        return send(
                body.on(request(address)).PUT(BodyPublishers.ofByteArray(body.bytes())).build());
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) throws InterruptedException {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Answer(request.uri(), answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new Refused(
                    "%s://%s does not answer; is the system running? ./communique status"
                            .formatted(request.uri().getScheme(), request.uri().getAuthority()),
                    e);
        }
    }
}
