package io.communique.local.parts;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.process.Part;
import io.communique.local.provision.SchemaRegistration;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schema registry, Apicurio, which keeps its schemas in PostgreSQL and refuses what an old or
 * new reader could not read.
 */
public final class Registry implements Part {
    public static final String NAME = "registry";

    private static final int HEAP = 192;

    private final LocalSystem system;

    public Registry(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return system.ports().of(Port.REGISTRY);
    }

    @Override
    public Round round() {
        return Round.REGISTRY;
    }

    @Override
    public Set<String> needs() {
        return Set.of(Postgres.NAME);
    }

    @Override
    public boolean answers() {
        return Http.status(system.ports().http(Port.REGISTRY) + "/apis/registry/v3/system/info")
                == 200;
    }

    @Override
    public void provision() throws Exception {
        new SchemaRegistration(system.ports().http(Port.REGISTRY)).provision();
    }

    @Override
    public ProcessBuilder prepare() throws IOException {
        var program = system.install().registry().resolve("quarkus-run.jar").toString();
        return Java.program(
                system.home().temporary(NAME),
                HEAP,
                List.of(Java.QUICK),
                List.of("-jar", program),
                environment());
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port())),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry(
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(system.ports().of(Port.REGISTRY_HEALTH))),
                Map.entry("APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE"),
                Map.entry("APICURIO_STORAGE_KIND", "sql"),
                Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                Map.entry("APICURIO_DATASOURCE_URL", system.jdbc("registry")),
                Map.entry("APICURIO_DATASOURCE_USERNAME", "registry"),
                Map.entry(
                        "APICURIO_DATASOURCE_PASSWORD", system.secrets().database().of("registry")),
                Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "8"));
    }
}
