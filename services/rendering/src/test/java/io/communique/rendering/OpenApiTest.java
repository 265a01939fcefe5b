package io.communique.rendering;

import io.communique.testkit.OpenApiContract;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

class OpenApiTest {

    private static final String JWKS =
            """
            {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"k",
            "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}
            """;

    @Test
    void nothingPromisedIsTakenBack(@TempDir Path folder) throws Exception {
        var keys = Files.writeString(folder.resolve("keys.jwks"), JWKS);
        try (var service =
                SpringApplication.run(
                        RenderingApplication.class,
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                        "--spring.kafka.listener.auto-startup=false",
                        "--communique.registry-url=http://127.0.0.1:1",
                        "--communique.site-url=http://127.0.0.1:8080",
                        "--communique.signing.public-keys=" + keys,
                        "--communique.areas.harbour.name=Harbour",
                        "--communique.areas.harbour.zone=Europe/London",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")) {
            OpenApiContract.holds(
                    service.getEnvironment()
                            .getRequiredProperty("local.server.port", Integer.class));
        }
    }
}
