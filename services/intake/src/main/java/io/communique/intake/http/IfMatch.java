package io.communique.intake.http;

import io.communique.platform.http.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of a draft that a caller has seen, as entity tags say it. */
final class IfMatch {

    private static final Pattern TAGS =
            Pattern.compile("\\s*(\\*|(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*)\\s*");

    private IfMatch() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The current version when the header names it strongly; otherwise a refusal. */
    static long seen(@Nullable String header, long current) {
        if (header == null) {
            throw Refusal.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "If-Match must name the version that you have seen.");
        }
        if (!TAGS.matcher(header).matches()) {
            throw Refusal.of(
                    HttpStatus.BAD_REQUEST,
                    "If-Match is an entity tag in quotes, as ETag gave it.");
        }
        boolean named =
                Pattern.compile(",")
                        .splitAsStream(header)
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals(tag(current)));
        if (named || header.strip().equals("*")) {
            return current;
        }
        throw Refusal.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "Somebody saved since: the draft is at version " + current + ".")
                .with("version", current);
    }
}
