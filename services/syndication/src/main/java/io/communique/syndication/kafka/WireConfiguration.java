package io.communique.syndication.kafka;

import io.communique.platform.outbox.Framing;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Wire;
import io.communique.syndication.KeyDirectory;
import io.communique.syndication.SyndicationSettings;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The wire form of the topics, and the keys that seals are checked with. Nothing here asks the
 * registry at start.
 */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {

    @Bean
    Wire wire(SyndicationSettings settings) {
        return new Wire(settings.registryUrl());
    }

    @Bean
    Framing framing(Wire wire) {
        return wire::frame;
    }

    @Bean
    PublicKeys publicKeys(SyndicationSettings settings) {
        return new PublicKeys(Path.of(settings.signing().publicKeys()));
    }

    @Bean
    KeyDirectory keyDirectory(PublicKeys keys) {
        return keys::jwks;
    }
}
