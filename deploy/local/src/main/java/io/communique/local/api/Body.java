package io.communique.local.api;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What is sent: its type, its bytes, and the state it is based on. */
public record Body(String type, byte[] bytes, @Nullable String ifMatch) {
    public static Body markdown(byte[] text) {
        return new Body("text/markdown", text, null);
    }

    public static Body json(String text) {
        return new Body("application/json", text.getBytes(StandardCharsets.UTF_8), null);
    }

    public Body ifMatch(String etag) {
        return new Body(type, bytes, etag);
    }

    HttpRequest.Builder on(HttpRequest.Builder request) {
        request.header("Content-Type", type);
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }
}
