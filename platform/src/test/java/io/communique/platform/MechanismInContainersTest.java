package io.communique.platform;

import io.communique.testkit.TestDatabase;
import java.util.Map;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Where a Docker engine answers; elsewhere it is skipped, and counted as skipped. */
@Testcontainers(disabledWithoutDocker = true)
class MechanismInContainersTest extends MechanismContract {

    @Container static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka-native:4.2.2");

    @Container
    static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:18.4-alpine");

    @Override
    Infrastructure infrastructure() {
        return new Infrastructure() {
            @Override
            public String broker() {
                return KAFKA.getBootstrapServers();
            }

            @Override
            public Map<String, String> database(String service) {
                return TestDatabase.in(
                        POSTGRES.getJdbcUrl(),
                        POSTGRES.getUsername(),
                        POSTGRES.getPassword(),
                        service);
            }
        };
    }
}
