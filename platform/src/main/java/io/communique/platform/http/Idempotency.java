package io.communique.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * First answers: a POST that carries an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header)
 * has its effect once, and a repeat gets the first answer. The key is claimed, the effect happens
 * and the answer is kept in one transaction: a second request under the same key waits on the claim
 * and then sees the answer; a refused request keeps nothing. Keys belong to their caller and last
 * 24 hours.
 */
public final class Idempotency {

    private static final Pattern KEY =
            Pattern.compile("(?<quote>\"?)([\\x21\\x23-\\x7e]{1,255})\\k<quote>");

    private final FirstAnswers answers;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Idempotency(FirstAnswers answers, TransactionTemplate transaction, JsonMapper json) {
        this.answers = answers;
        this.transaction = transaction;
        this.json = json;
    }

    /** Runs the effect, or gives the answer that it had. Without a key it just runs. */
    public ResponseEntity<?> once(
            HttpServletRequest request,
            Caller caller,
            byte[] body,
            Supplier<ResponseEntity<?>> effect) {
        var header = request.getHeader("Idempotency-Key");
        if (header == null) {
            return effect.get();
        }
        var key = KEY.matcher(header);
        if (!key.matches()) {
            throw Refusal.of(
                    HttpStatus.BAD_REQUEST,
                    "Idempotency-Key is 1 to 255 visible ASCII characters.");
        }
        var claim =
                FirstAnswers.Claim.of(
                        caller.subject(),
                        key.group(2),
                        request.getMethod() + " " + request.getRequestURI(),
                        request.getHeader(HttpHeaders.IF_MATCH),
                        body);
        ResponseEntity<?> answer = transaction.execute(_ -> once(claim, effect));
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer;
    }

    private ResponseEntity<?> once(FirstAnswers.Claim claim, Supplier<ResponseEntity<?>> effect) {
        if (!answers.claim(claim)) {
            return answers.of(claim).map(this::again).orElseThrow(() -> otherRequest());
        }
        var answer = effect.get();
        answers.keep(
                claim,
                new FirstAnswers.Answer(
                        answer.getStatusCode().value(),
                        answer.getHeaders().toSingleValueMap(),
                        answer.getBody() == null
                                ? null
                                : json.writeValueAsString(answer.getBody())));
        return answer;
    }

    private ResponseEntity<?> again(FirstAnswers.Answer answer) {
        var response = ResponseEntity.status(answer.status());
        answer.headers().forEach(response::header);
        if (answer.body() == null) {
            return response.build();
        }
        if (!answer.headers().containsKey(HttpHeaders.CONTENT_TYPE)) {
            response.contentType(MediaType.APPLICATION_JSON);
        }
        return response.body(json.readTree(answer.body()));
    }

    private static Refusal otherRequest() {
        return Refusal.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "This Idempotency-Key was used for another request.");
    }
}
