package io.communique.platform.outbox;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outbox's rows as the relay sees them: by shard, locked by the shard's own row. */
class OutboxShards {

    private static final int BATCH = 500;

    /** Pictures are large: a wave is held in memory until the broker has it. */
    private static final int BATCH_BYTES = 4 << 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutboxShards(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Row(long id, Event event) {}

    /** Shards with something to send, without locking anything. */
    List<Integer> waiting() {
        return jdbc.sql("select distinct shard from outbox").query(Integer.class).list();
    }

    /** Locks a shard to the end of the transaction; false when another relay has it. */
    boolean lock(int shard) {
        return jdbc.sql(
                        """
                        select shard from outbox_shards where shard = :shard
                        for update skip locked
                        """)
                .param("shard", shard)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * In the order of their sequence within each topic and key, as many as fit into a wave, and one
     * at least.
     */
    List<Row> rows(int shard) {
        return jdbc.sql(
                        """
                        with first as (
                          select * from outbox where shard = :shard
                          order by key, topic, sequence limit :batch),
                        wave as (
                          select *, sum(octet_length(value)) over (order by key, topic, sequence)
                            - octet_length(value) as before
                          from first)
                        select id, topic, key, sequence, value, headers::text
                        from wave where before < :bytes
                        order by key, topic, sequence
                        """)
                .param("shard", shard)
                .param("batch", BATCH)
                .param("bytes", BATCH_BYTES)
                .query((row, _) ->
                        new Row(
                                row.getLong("id"),
                                new Event(
                                        row.getString("topic"),
                                        row.getString("key"),
                                        row.getLong("sequence"),
                                        row.getBytes("value"),
                                        headers(row.getString("headers")))))
                .list();
    }

    void delete(List<Row> sent) {
        jdbc.sql("delete from outbox where id = any(:ids)")
                .param("ids", sent.stream().map(Row::id).toArray(Long[]::new))
                .update();
    }

    /** Age in seconds of the oldest row, 0 when there is none. */
    double oldest() {
        return jdbc.sql(
                        """
                        select coalesce(extract(epoch from clock_timestamp() - min(added_at)), 0)
                        from outbox
                        """)
                .query(Double.class)
                .single();
    }

    private Map<String, String> headers(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }
}
