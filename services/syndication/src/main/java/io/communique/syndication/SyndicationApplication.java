package io.communique.syndication;

import io.communique.platform.http.WebConfiguration;
import io.communique.platform.kafka.ReaderConfiguration;
import io.communique.platform.outbox.OutboxConfiguration;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Syndication: shows each approved version on the site and in the feeds, and takes it back. */
@SpringBootApplication
@EnableConfigurationProperties(SyndicationSettings.class)
@Import({WebConfiguration.class, ReaderConfiguration.class, OutboxConfiguration.class})
public class SyndicationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SyndicationApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
