package io.communique.platform.outbox;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where a change leaves its event: in the same transaction, so that there is both or neither. */
public class Outbox {

    static final int SHARDS = 8;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Tracer tracer;
    private final Propagator traces;

    Outbox(JdbcClient jdbc, JsonMapper json, Tracer tracer, Propagator traces) {
        this.jdbc = jdbc;
        this.json = json;
        this.tracer = tracer;
        this.traces = traces;
    }

    /** Adds the event to the caller's transaction; its commit wakes the relay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Event event) {
        insert(event, "");
    }

    /** Adds an event that was added before; nothing when that one is still on its way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAgain(Event event) {
        insert(event, "on conflict (topic, key, sequence) do nothing");
    }

    private void insert(Event event, String onConflict) {
        jdbc.sql(
                        """
                        with added as (
                          insert into outbox (shard, topic, key, sequence, value, headers)
                          values (:shard, :topic, :key, :sequence, :value, :headers::jsonb)
                          %s
                          returning id)
                        select pg_notify('outbox_' || current_schema(), '') from added
                        """
                                .formatted(onConflict))
                .param("shard", Math.floorMod(event.key().hashCode(), SHARDS))
                .param("topic", event.topic())
                .param("key", event.key())
                .param("sequence", event.sequence())
                .param("value", event.value())
                .param("headers", json.writeValueAsString(traced(event.headers())))
                .query(String.class)
                .list();
    }

    /** The event belongs to the trace of the request that caused it. */
    private Map<String, String> traced(Map<String, String> headers) {
        var span = tracer.currentSpan();
        if (span == null) {
            return headers;
        }
        var traced = new LinkedHashMap<>(headers);
        traces.inject(span.context(), traced, (_, name, value) -> traced.put(name, value));
        return traced;
    }
}
