package io.communique.platform.outbox;

import java.util.Map;

/**
 * An event on its way to a topic.
 *
 * @param sequence rises with each event of the same topic and key
 * @param value the record in its form at rest; {@link Framing} turns it into the topic's form
 */
public record Event(
        String topic, String key, long sequence, byte[] value, Map<String, String> headers) {}
