package io.communique.schemas;

import org.apache.avro.specific.SpecificRecord;

/** A topic of the log: its name, and the one record type that it carries. Keys are article ids. */
public record Topic<T extends SpecificRecord>(String name, Class<T> type) {

    /** The registry's subject of the topic's values. */
    public String subject() {
        return name + "-value";
    }
}
