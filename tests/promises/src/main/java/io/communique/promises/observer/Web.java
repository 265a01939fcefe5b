package io.communique.promises.observer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain GETs, as any reader makes them. */
public final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 3;
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    private Web() {}

    /** A connection that breaks is tried again; nobody listening is said at once. */
    public static HttpResponse<byte[]> get(URI address) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return HTTP.send(
                        HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                        BodyHandlers.ofByteArray());
            } catch (IOException e) {
                if (attempt == ATTEMPTS || e instanceof java.net.ConnectException) {
                    throw new NotRunning(address.getScheme() + "://" + address.getAuthority(), e);
                }
            }
        }
    }
}
