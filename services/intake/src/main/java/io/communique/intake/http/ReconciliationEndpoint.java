package io.communique.intake.http;

import io.communique.intake.ReconcileSubmissions;
import io.communique.platform.http.Caller;
import io.communique.platform.http.EmptyBody;
import io.communique.platform.http.Idempotency;
import io.communique.platform.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells every newest revision again, for when the broker has lost its data. */
@RestController
class ReconciliationEndpoint {

    private final ReconcileSubmissions reconcile;
    private final Idempotency idempotency;

    ReconciliationEndpoint(ReconcileSubmissions reconcile, Idempotency idempotency) {
        this.reconcile = reconcile;
        this.idempotency = idempotency;
    }

    /** How many were emitted. */
    record Reconciled(int emitted) {}

    @PostMapping("/reconciliations")
    @Operation(summary = "Emit every newest submission again (role admin)")
    @ApiResponse(responseCode = "202")
    ResponseEntity<?> reconcile(HttpServletRequest request, Caller caller) throws IOException {
        if (!Refusals.editor(caller).administers()) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "Only administrators reconcile.");
        }
        byte[] body = request.getInputStream().readAllBytes();
        EmptyBody.check(body, request.getContentType());
        return idempotency.once(
                request,
                caller,
                body,
                () -> ResponseEntity.accepted().body(new Reconciled(reconcile.reconcile())));
    }
}
