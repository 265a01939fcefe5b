package io.communique.platform.kafka;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an event's headers say: CloudEvents 1.0 in binary mode. */
public final class EventHeaders {

    private EventHeaders() {}

    /** The attributes that every event carries; `id` is the same for every sending of one event. */
    public static Map<String, String> cloudEvent(
            String id, String source, String type, Instant time, String subject) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_time", time.toString());
        headers.put("ce_subject", subject);
        headers.put("content-type", "application/avro");
        return headers;
    }
}
