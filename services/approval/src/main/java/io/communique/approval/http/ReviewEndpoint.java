package io.communique.approval.http;

import io.communique.approval.Articles;
import io.communique.approval.Reviews;
import io.communique.platform.http.Caller;
import io.communique.platform.http.Flaw;
import io.communique.platform.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where approvers see what awaits them, and read it whole. */
@RestController
class ReviewEndpoint {

    private static final String[] READERS = {"approver", "senior", "legal"};
    private static final int A_PAGE = 50;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Reviews reviews;
    private final Articles articles;
    private final Answers answers;

    ReviewEndpoint(Reviews reviews, Articles articles, Answers answers) {
        this.reviews = reviews;
        this.articles = articles;
        this.answers = answers;
    }

    @GetMapping("/reviews")
    @Operation(
            summary =
                    "What awaits a decision, oldest first; the Link header with rel=next leads on")
    ResponseEntity<Answers.Lines> awaiting(
            @RequestParam(defaultValue = "awaiting") String state,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String after,
            Caller caller) {
        if (!state.equals("awaiting")) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "A query parameter is wrong.")
                    .with(List.of(new Flaw("state", "only awaiting can be listed")));
        }
        var areas = area == null || area.isEmpty() ? caller.areas() : Set.of(area);
        if (!caller.has(READERS) || !caller.areas().containsAll(areas)) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "Reading reviews needs a role in their area.");
        }
        var page = reviews.awaiting(areas, after == null ? null : after(after), A_PAGE);
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (page.size() == A_PAGE) {
            var last = page.getLast();
            answer.header(
                    HttpHeaders.LINK,
                    "</reviews?state=awaiting%s&after=%s>; rel=\"next\""
                            .formatted(
                                    area == null ? "" : "&area=" + area,
                                    cursor(last.submittedAt(), last.articleId())));
        }
        return answer.body(new Answers.Lines(page.stream().map(answers::line).toList()));
    }

    @GetMapping("/reviews/{articleId}/{revision}")
    @Operation(
            summary =
                    "Everything one needs to decide; its ETag is the content hash. 404 with Retry-After until it has arrived")
    ResponseEntity<Answers.Full> review(
            @PathVariable UUID articleId, @PathVariable int revision, Caller caller) {
        var article = articles.find(articleId).orElseThrow(Refusals::notArrived);
        var review = reviews.find(articleId, revision).orElseThrow(Refusals::notArrived);
        if (!caller.may(review.revision().content().area(), READERS)) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "Reading a review needs a role in its area.");
        }
        return ResponseEntity.ok()
                .eTag("\"" + review.revision().contentHash() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(answers.full(review, article));
    }

    private static String cursor(Instant submittedAt, UUID article) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((submittedAt + " " + article).getBytes(StandardCharsets.US_ASCII));
    }

    private static Reviews.After after(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            var parts = text.split(" ", 2);
            var at = Instant.parse(parts[0]);
            if (at.isAfter(Instant.EPOCH) && at.isBefore(END_OF_TIME)) {
                return new Reviews.After(at, UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw noCursor();
        }
        throw noCursor();
    }

    private static Refusal noCursor() {
        return Refusal.of(HttpStatus.BAD_REQUEST, "A query parameter is wrong.")
                .with(List.of(new Flaw("after", "not a cursor of this list")));
    }
}
