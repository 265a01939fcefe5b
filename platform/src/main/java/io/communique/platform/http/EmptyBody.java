package io.communique.platform.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that needs no words: nothing, or an empty JSON object. */
public final class EmptyBody {

    private EmptyBody() {}

    public static void check(byte[] body, @Nullable String contentType) {
        if (body.length == 0) {
            return;
        }
        if (contentType == null
                || !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Refusal.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send no body, or an empty JSON object.");
        }
        List<Flaw> flaws =
                StrictJson.object(body).propertyNames().stream()
                        .map(name ->
                                new Flaw(
                                        "/" + name.replace("~", "~0").replace("/", "~1"),
                                        "is not a member of this request"))
                        .toList();
        if (!flaws.isEmpty()) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "This request has no members.")
                    .with(flaws);
        }
    }
}
