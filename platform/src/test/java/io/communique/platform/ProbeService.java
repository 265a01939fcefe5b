package io.communique.platform;

import io.communique.platform.kafka.BrokenRecord;
import io.communique.platform.kafka.ReaderConfiguration;
import io.communique.platform.outbox.Event;
import io.communique.platform.outbox.Framing;
import io.communique.platform.outbox.OutboxConfiguration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.annotation.KafkaListener;

/** A service with nothing but the mechanism: it says numbers on a topic, and reads them. */
@TestConfiguration
@EnableAutoConfiguration
@Import({OutboxConfiguration.class, ReaderConfiguration.class})
class ProbeService {

    static final String NAME = "probe";
    static final String TOPIC = "probe.numbers";

    /** What a reader can be told to choke on. */
    static final String BROKEN = "broken";

    static final String FAILING = "failing";
    static final String AWAY = "away";

    final List<String> read = new CopyOnWriteArrayList<>();
    final AtomicInteger outages = new AtomicInteger();

    static ConfigurableApplicationContext start(Map<String, String> database, String broker) {
        var application =
                new SpringApplicationBuilder(ProbeService.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.application.name=" + NAME,
                                "spring.config.import=classpath:platform/defaults.yaml");
        database.forEach((name, value) -> application.properties(name + "=" + value));
        return application
                .properties("spring.kafka.bootstrap-servers=" + broker, "logging.level.root=warn")
                .run();
    }

    @Bean
    Framing framing() {
        return stored -> stored;
    }

    static Event number(String key, long sequence) {
        return event(key, sequence, key + " " + sequence);
    }

    static Event event(String key, long sequence, String text) {
        return new Event(
                TOPIC, key, sequence, text.getBytes(StandardCharsets.UTF_8), Map.of("ce_id", text));
    }

    @KafkaListener(topics = TOPIC)
    void read(ConsumerRecord<String, byte[]> record) {
        var text = new String(record.value(), StandardCharsets.UTF_8);
        switch (text) {
            case BROKEN -> throw new BrokenRecord("cannot be read");
            case FAILING -> throw new IllegalStateException("a mistake of ours");
            case AWAY -> {
                if (outages.incrementAndGet() <= 5) {
                    throw new DataAccessResourceFailureException("the database is away");
                }
                read.add(text);
            }
            default -> read.add(text);
        }
    }
}
