package io.communique.platform;

import java.util.Map;

/** Where the mechanism is tried: a real broker and a real database, whoever supplies them. */
interface Infrastructure {

    /** The broker's address, without a login. */
    String broker();

    /** The settings of a service whose schema is made anew. */
    Map<String, String> database(String service);
}
