package io.communique.platform.kafka;

import io.communique.platform.Limits;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * How a reader meets failure. A broken record goes to the dead letters at once. A broken world (the
 * database, the broker, the registry, the network) is waited for, for ever, in order. Anything else
 * is tried three times, then it is a broken record too.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
public class ReaderConfiguration {

    @Bean
    DefaultErrorHandler readerErrors(
            @Value("${spring.application.name}") String reader,
            KafkaTemplate<String, byte[]> kafka,
            MeterRegistry meters) {
        var errors =
                new DefaultErrorHandler(
                        new DeadLetters(reader, kafka, meters), new FixedBackOff(0, 0));
        errors.setBackOffFunction(ReaderConfiguration::patience);
        errors.setSeekAfterError(false);
        return errors;
    }

    @Bean
    TopicsHealthIndicator topicsHealthIndicator(
            KafkaListenerEndpointRegistry readers, MeterRegistry meters) {
        return new TopicsHealthIndicator(readers, meters);
    }

    /** The largest record must pass a writer and a reader. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer largestWritten(Limits limits) {
        return producers ->
                producers.updateConfigs(
                        Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, limits.record()));
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer largestRead(Limits limits) {
        return consumers ->
                consumers.updateConfigs(
                        Map.of(
                                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                                limits.record(),
                                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                                limits.record()));
    }

    private static BackOff patience(ConsumerRecord<?, ?> record, Exception failure) {
        if (isBrokenRecord(failure)) {
            return new FixedBackOff(0, 0);
        }
        if (isBrokenWorld(failure)) {
            var forEver = new ExponentialBackOff(100, 2);
            forEver.setMaxInterval(2_000);
            return forEver;
        }
        return new FixedBackOff(200, 2);
    }

    /** The one list of what counts as the world's fault, not the record's. */
    static boolean isBrokenWorld(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case IOException _, KafkaException _ -> {
                    return true;
                }
                case TransientDataAccessException _, DataAccessResourceFailureException _ -> {
                    return true;
                }
                case CannotCreateTransactionException _ -> {
                    return true;
                }
                case SQLException sql when isBrokenWorld(sql) -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /**
     * Connections, resources, rollbacks, operators and systems; not data and not our own mistakes.
     */
    private static boolean isBrokenWorld(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                || List.of("08", "40", "53", "55", "57", "58").contains(state.substring(0, 2));
    }

    private static boolean isBrokenRecord(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenRecord) {
                return true;
            }
        }
        return false;
    }
}
