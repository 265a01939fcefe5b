package io.communique.syndication.site;

import io.communique.syndication.domain.Artefact;
import io.communique.syndication.domain.Encoding;
import io.communique.syndication.domain.EntityTag;
import io.communique.syndication.domain.Renditions;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the site says to one request, before it is known whether the reader has it already. */
record Answer(
        int status,
        String mediaType,
        byte[] bytes,
        @Nullable EntityTag tag,
        boolean packable,
        List<String> styles,
        Map<String, String> headers) {

    static final String HTML = "text/html;charset=utf-8";

    /** Something to read, and to keep for a second. */
    static Answer kept(
            String mediaType,
            String hash,
            Encoding encoding,
            boolean packable,
            byte[] bytes,
            List<String> styles) {
        return new Answer(
                200, mediaType, bytes, new EntityTag(hash, encoding), packable, styles, Map.of());
    }

    /** Something made for this request, from data alone: its tag is the hash of its bytes. */
    static Answer made(String mediaType, String text, Encoding encoding, List<String> styles) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return kept(
                mediaType,
                Renditions.sha256(bytes),
                encoding,
                true,
                encoding == Encoding.GZIP ? Artefact.gzip(bytes) : bytes,
                styles);
    }

    /** A page that says why there is nothing; never kept. */
    static Answer notice(int status, String html, List<String> styles) {
        return new Answer(
                status, HTML, html.getBytes(StandardCharsets.UTF_8), null, false, styles, Map.of());
    }

    static Answer elsewhere(String location) {
        return new Answer(
                308,
                "text/plain;charset=utf-8",
                new byte[0],
                null,
                false,
                List.of(),
                Map.of("Location", location));
    }

    /** An answer that leads elsewhere takes along what was asked besides the address. */
    Answer leadingOnWith(String query) {
        var location = headers.get("Location");
        return location == null ? this : with("Location", location + "?" + query);
    }

    Answer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, mediaType, bytes, tag, packable, styles, all);
    }
}
