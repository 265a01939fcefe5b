package io.communique.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who may ask for a token, under which address the issuer is known, and the key it signs with. */
@ConfigurationProperties("communique.issuer")
public record IssuerSettings(
        URI url,
        Path tokenKey,
        @DefaultValue("communique") String audience,
        @DefaultValue("PT60M") Duration tokenLife,
        @DefaultValue Map<String, User> users) {

    /** A person of the sample newsroom: what they may do and where. */
    public record User(
            String secret, @DefaultValue List<String> roles, @DefaultValue List<String> areas) {}

    public IssuerSettings {
        if (!tokenLife.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.issuer.token-life must be positive, was " + tokenLife);
        }
    }
}
