package io.communique.syndication;

import io.communique.testkit.TestDatabase;
import java.util.Map;

/**
 * The service's schema, made once for all tests of a run: making it anew takes it from the others.
 */
public final class OneDatabase {

    public static final Map<String, String> SETTINGS = TestDatabase.of("syndication");

    private OneDatabase() {}
}
