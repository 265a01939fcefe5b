package io.communique.intake.http;

import io.communique.testkit.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    @Test
    void nothingPromisedIsTakenBack() {
        OpenApiContract.holds(IntakeService.get("/openapi.json", "").http().body());
    }
}
