package io.communique.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.communique.rendering.domain.Offices;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

class StartTest {

    private static final String JWKS =
            """
            {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"k",
            "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}
            """;

    @Test
    void theServiceStartsWhileNothingAroundItAnswers(@TempDir Path folder) throws Exception {
        var keys = Files.writeString(folder.resolve("keys.jwks"), JWKS);

        try (var service =
                SpringApplication.run(
                        RenderingApplication.class,
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                        "--communique.registry-url=http://127.0.0.1:1",
                        "--communique.site-url=http://127.0.0.1:8080",
                        "--communique.signing.public-keys=" + keys,
                        "--communique.areas.harbour.name=Harbour",
                        "--communique.areas.harbour.zone=Europe/London",
                        "--communique.areas.harbour.theme.ground=#00401a",
                        "--communique.areas.harbour.theme.accent=#b3261e",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")) {
            var office = service.getBean(Offices.class).of("harbour");

            assertThat(office.masthead()).isEqualTo("Harbour");
            assertThat(office.colours().ground()).isEqualTo("#00401a");
        }
    }
}
