package io.communique.intake.http;

import io.communique.testkit.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    @Test
    void nothingPromisedIsTakenBack() throws Exception {
        OpenApiContract.holds(IntakeService.CONTEXT.getWebServer().getPort());
    }
}
