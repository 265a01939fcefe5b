package io.communique.intake;

import io.communique.intake.domain.Areas;
import io.communique.platform.Limits;
import io.communique.platform.http.IdempotencyConfiguration;
import io.communique.platform.http.LargeBody;
import io.communique.platform.http.WebConfiguration;
import io.communique.platform.kafka.ReaderConfiguration;
import io.communique.platform.outbox.OutboxConfiguration;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The editors' service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(IntakeSettings.class)
@Import({
    WebConfiguration.class,
    IdempotencyConfiguration.class,
    OutboxConfiguration.class,
    ReaderConfiguration.class
})
public class IntakeApplication {

    public static void main(String[] args) {
        SpringApplication.run(IntakeApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LargeBody pictures(Limits limits) {
        return new LargeBody("/images", limits.picture());
    }

    @Bean
    Areas areas(IntakeSettings settings) {
        return settings.areasOfTheOffice();
    }
}
