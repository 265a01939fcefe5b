package io.communique.platform.http;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Tells every "no" and every fault of an HTTP door as problem+json, without a word of the inside.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return refusal.answer();
    }

    /** Also in the middle: whoever repeats under the same key learns what became of it. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Object> storeAway(Exception fault) {
        log.atWarn().addKeyValue("fault", fault.getClass().getName()).log("the store is away");
        return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "The store does not answer; try again.")
                .header(HttpHeaders.RETRY_AFTER, "1")
                .answer();
    }

    /** Query parameters that are not well-formed. */
    @ExceptionHandler
    ResponseEntity<Object> malformed(InvalidParameterException fault) {
        return Refusal.of(HttpStatus.BAD_REQUEST, "The query is not well-formed.").answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault) {
        log.atError().setCause(wordless(fault)).log("request failed");
        return Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "This is our fault, not yours.")
                .answer();
    }

    /** A fault's message may quote what somebody typed: only what it was, and where, is logged. */
    private static Throwable wordless(Throwable fault) {
        var bare =
                new Throwable(
                        fault.getClass().getName(),
                        fault.getCause() == null ? null : wordless(fault.getCause()));
        bare.setStackTrace(fault.getStackTrace());
        return bare;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = body instanceof ProblemDetail told ? told : ProblemDetail.forStatus(status);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
