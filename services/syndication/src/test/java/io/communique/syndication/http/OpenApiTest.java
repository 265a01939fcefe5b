package io.communique.syndication.http;

import io.communique.syndication.OneDatabase;
import io.communique.syndication.SyndicationApplication;
import io.communique.testkit.OpenApiContract;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class OpenApiTest {

    @Test
    void nothingPromisedIsTakenBack() throws Exception {
        var settings = new LinkedHashMap<String, Object>(OneDatabase.SETTINGS);
        settings.putAll(
                Map.of(
                        "server.port", 0,
                        "management.server.port", 0,
                        "communique.site-port", 0,
                        "communique.site-url", "http://127.0.0.1:8080",
                        "communique.registry-url", "http://127.0.0.1:1",
                        "communique.signing.public-keys", "src/test/resources/jwks.json",
                        "spring.config.additional-location", "classpath:areas.yaml",
                        "spring.kafka.bootstrap-servers", "127.0.0.1:1",
                        "spring.kafka.listener.auto-startup", false,
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                "http://127.0.0.1:1"));
        var arguments =
                settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new);
        try (var service = SpringApplication.run(SyndicationApplication.class, arguments)) {
            OpenApiContract.holds(
                    service.getEnvironment()
                            .getRequiredProperty("local.server.port", Integer.class));
        }
    }
}
