package io.communique.approval.http;

import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The "no"s that several doors of approval share. */
final class Refusals {

    private Refusals() {}

    /** A submission reaches approval a moment after intake took it: the caller may ask again. */
    static Refusal notArrived() {
        return Refusal.of(HttpStatus.NOT_FOUND, "No such revision has arrived.")
                .header(HttpHeaders.RETRY_AFTER, "1");
    }

    static Refusal noArticle() {
        return Refusal.of(HttpStatus.NOT_FOUND, "No such article has arrived.")
                .header(HttpHeaders.RETRY_AFTER, "1");
    }

    static Refusal unprocessable(List<Flaw> flaws) {
        return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "The request has flaws.").with(flaws);
    }
}
