package io.communique.platform.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** First answers for a service with a database. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

    @Bean
    Idempotency idempotency(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
        return new Idempotency(new FirstAnswers(jdbc, json), transaction, json);
    }
}
