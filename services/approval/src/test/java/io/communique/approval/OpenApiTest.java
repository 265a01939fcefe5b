package io.communique.approval;

import io.communique.testkit.OpenApiContract;
import io.communique.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

class OpenApiTest {

    @Test
    void nothingPromisedIsTakenBack(@TempDir Path folder) throws Exception {
        var settings = new LinkedHashMap<String, Object>(TestDatabase.of("approval"));
        settings.putAll(
                Map.of(
                        "server.port", 0,
                        "management.server.port", 0,
                        "spring.kafka.bootstrap-servers", "127.0.0.1:1",
                        "spring.kafka.listener.auto-startup", false,
                        "communique.registry-url", "http://127.0.0.1:1",
                        "communique.areas.example.issuer", "Example",
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                "http://127.0.0.1:1"));
        settings.putAll(keys(folder));
        var arguments =
                settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new);
        try (var service = SpringApplication.run(ApprovalApplication.class, arguments)) {
            OpenApiContract.holds(
                    service.getEnvironment()
                            .getRequiredProperty("local.server.port", Integer.class));
        }
    }

    private static Map<String, Path> keys(Path folder) throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var pem = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        var encoded = pair.getPublic().getEncoded();
        var x = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return Map.of(
                "communique.signing.private-key",
                Files.writeString(
                        folder.resolve("key.pem"),
                        "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n"),
                "communique.signing.public-keys",
                Files.writeString(
                        folder.resolve("keys.json"),
                        """
                        {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"test","x":"%s"}]}
                        """
                                .formatted(
                                        Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString(x))));
    }
}
