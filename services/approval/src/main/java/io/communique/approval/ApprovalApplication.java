package io.communique.approval;

import io.communique.platform.http.IdempotencyConfiguration;
import io.communique.platform.http.WebConfiguration;
import io.communique.platform.kafka.ReaderConfiguration;
import io.communique.platform.outbox.Framing;
import io.communique.platform.outbox.OutboxConfiguration;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Wire;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Approval: who approved which words, and what is public. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(Offices.class)
@Import({
    WebConfiguration.class,
    IdempotencyConfiguration.class,
    OutboxConfiguration.class,
    ReaderConfiguration.class
})
public class ApprovalApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ApprovalApplication.class, arguments);
    }

    /** In milliseconds, the log's own measure: what is signed here is what a reader will see. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    Wire wire(@Value("${communique.registry-url}") URI registry) {
        return new Wire(registry);
    }

    @Bean
    PublicKeys publicKeys(@Value("${communique.signing.public-keys}") Path file) {
        return new PublicKeys(file);
    }

    @Bean
    Framing framing(Wire wire) {
        return wire::frame;
    }
}
