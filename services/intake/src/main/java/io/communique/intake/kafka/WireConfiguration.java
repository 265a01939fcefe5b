package io.communique.intake.kafka;

import io.communique.platform.outbox.Framing;
import io.communique.schemas.Wire;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics' byte form, for the reader and the relay. */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {

    @Bean
    Wire wire(@Value("${communique.registry-url}") URI registry) {
        return new Wire(registry);
    }

    @Bean
    Framing framing(Wire wire) {
        return wire::frame;
    }
}
