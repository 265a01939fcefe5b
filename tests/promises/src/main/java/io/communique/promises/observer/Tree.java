package io.communique.promises.observer;

import io.communique.schemas.CanonicalForm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** A whole site as one map: every address and the hash of what it answers. */
public final class Tree {

    private Tree() {}

    /** Looks at every address that the articles and the areas have. */
    public static Map<String, String> of(
            URI site, Collection<String> articles, Collection<String> areas)
            throws InterruptedException {
        return SiteView.tree(site, articles, areas);
    }

    /** One hash over all of it. */
    public static String hash(Map<String, String> tree) {
        var text = new StringBuilder();
        new TreeMap<>(tree).forEach((path, form) -> text.append(form + "  " + path + "\n"));
        return CanonicalForm.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What readers tell apart: the status, the media type, the tag, the bytes. */
    static String form(HttpResponse<byte[]> answer) {
        return "%s %d %s %s"
                .formatted(
                        CanonicalForm.sha256(answer.body()),
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse("-"),
                        answer.headers().firstValue("ETag").orElse("-"));
    }
}
