package io.communique.rendering;

import io.communique.platform.http.WebConfiguration;
import io.communique.platform.kafka.ReaderConfiguration;
import io.communique.rendering.domain.Imprints;
import io.communique.rendering.domain.Offices;
import io.communique.rendering.domain.Site;
import io.communique.schemas.Proof;
import io.communique.schemas.PublicKeys;
import io.communique.schemas.Seal;
import io.communique.schemas.Wire;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The rendering service: reads articles, writes rendition sets, shows previews, keeps nothing. */
@SpringBootApplication
@EnableConfigurationProperties({RenderingSettings.class, PreviewSettings.class})
@Import({ReaderConfiguration.class, WebConfiguration.class})
public class RenderingApplication {

    public static void main(String[] args) {
        SpringApplication.run(RenderingApplication.class, args);
    }

    @Bean
    Offices offices(RenderingSettings settings) {
        return settings.offices();
    }

    @Bean
    Site site(RenderingSettings settings) {
        return settings.site();
    }

    @Bean
    Imprints imprints(RenderingSettings settings, Offices offices) {
        return settings.imprints(offices);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SealCheck sealCheck(PublicKeys keys) {
        return (statement, seal) ->
                switch (Seal.check(statement, seal, keys)) {
                    case Proof.Valid _ -> true;
                    case Proof.Refused _ -> false;
                };
    }

    @Bean
    Wire wire(RenderingSettings settings) {
        return new Wire(settings.registryUrl());
    }

    @Bean
    PublicKeys publicKeys(RenderingSettings settings) {
        return new PublicKeys(settings.signing().publicKeys());
    }
}
