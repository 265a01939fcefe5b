package io.communique.platform.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * A "no" at an HTTP door, told as RFC 9457 problem+json. Only http rooms throw it: inside, a "no"
 * is a value.
 */
public final class Refusal extends RuntimeException {

    private final transient ProblemDetail problem;
    private final transient HttpHeaders headers = new HttpHeaders();

    private Refusal(HttpStatus status, String detail) {
        super(detail);
        this.problem = ProblemDetail.forStatusAndDetail(status, detail);
        this.problem.setTitle(status.getReasonPhrase());
    }

    public static Refusal of(HttpStatus status, String detail) {
        return new Refusal(status, detail);
    }

    /** Everything that is wrong, all at once, as the member `errors`. */
    public Refusal with(List<Flaw> flaws) {
        return with(
                "errors",
                flaws.stream()
                        .map(flaw -> {
                            Map<String, String> error = new LinkedHashMap<>();
                            error.put("pointer", flaw.pointer());
                            error.put("message", flaw.message());
                            return error;
                        })
                        .toList());
    }

    /** A further member of the problem. */
    public Refusal with(String member, Object value) {
        problem.setProperty(member, value);
        return this;
    }

    public Refusal header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    ResponseEntity<Object> answer() {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
