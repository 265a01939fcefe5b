package io.communique.local.parts;

import io.communique.local.home.Home;
import io.communique.local.home.Limits;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Secrets;
import io.communique.local.parts.SpringProgram.Plan;
import io.communique.local.process.Part;
import io.communique.local.provision.TopicPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The four services, each with exactly the settings and secrets that it needs. */
public final class Services {
    private static final Set<String> NEEDS = Set.of(Postgres.NAME, Broker.NAME);

    private static final String IMPORT = "spring.config.import";

    private final LocalSystem system;

    public Services(LocalSystem system) {
        this.system = system;
    }

    public List<Part> parts() {
        return List.of(
                // A picture of 50 megapixels that cannot be read in parts takes 200 MiB alone.
                service("intake", Port.INTAKE, Port.INTAKE_HEALTH, 384, List.of(), Map.of()),
                service(
                        "approval",
                        Port.APPROVAL,
                        Port.APPROVAL_HEALTH,
                        192,
                        List.of(),
                        Map.of(
                                "communique.signing.private-key",
                                system.secrets().signingKey().toString(),
                                "communique.compaction-lag",
                                TopicPlan.read(system.install()).compactionLag().toString())),
                service(
                        "rendering",
                        Port.RENDERING,
                        Port.RENDERING_HEALTH,
                        256,
                        List.of("-Dsun.awt.fontconfig=" + fonts()),
                        Map.of(
                                "communique.images.folder",
                                system.home().data("masters").toString())),
                service(
                        "syndication",
                        Port.PARTNERS,
                        Port.SITE_HEALTH,
                        256,
                        List.of(),
                        Map.of(
                                "communique.site-address",
                                "127.0.0.1",
                                "communique.site-port",
                                Integer.toString(system.ports().of(Port.SITE)),
                                IMPORT,
                                areas() + "," + data("site.yaml"))));
    }

    private Part service(
            String name,
            Port port,
            Port health,
            int heap,
            List<String> options,
            Map<String, String> own) {
        var settings = new TreeMap<>(common());
        settings.putAll(kafka(name));
        if (Secrets.STORES.contains(name)) {
            settings.putAll(store(name));
        }
        settings.putAll(own);
        return new SpringProgram(
                system, new Plan(name, port, health, heap, NEEDS, options, settings));
    }

    private Map<String, String> common() {
        var ports = system.ports();
        var limits = Limits.read(system.install()).sizes();
        return Map.of(
                "communique.registry-url",
                ports.http(Port.REGISTRY),
                "communique.site-url",
                ports.http(Port.SITE),
                "communique.signing.public-keys",
                system.secrets().publicKeys().toString(),
                "communique.limits.body",
                Long.toString(limits.body()),
                "communique.limits.picture",
                Long.toString(limits.picture()),
                "communique.limits.master",
                Long.toString(limits.master()),
                "communique.demonstration",
                "true",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                ports.http(Port.ISSUER),
                IMPORT,
                areas());
    }

    /** What this system's own folder says of areas goes before what comes with the product. */
    private String areas() {
        return data("areas.yaml") + ",optional:file:" + system.home().own("areas.yaml");
    }

    private String data(String file) {
        return "file:" + system.install().deploy(file);
    }

    private Map<String, String> kafka(String name) {
        var login = system.kafka(name);
        var record = Long.toString(TopicPlan.read(system.install()).recordLimit());
        return Map.of(
                "spring.kafka.bootstrap-servers",
                login.bootstrap(),
                "spring.kafka.properties.security.protocol",
                "SASL_PLAINTEXT",
                "spring.kafka.properties.sasl.mechanism",
                "SCRAM-SHA-512",
                "spring.kafka.properties.sasl.jaas.config",
                login.jaas(),
                "spring.kafka.producer.properties.max.request.size",
                record);
    }

    private Map<String, String> store(String name) {
        var passwords = system.secrets().database();
        return Map.of(
                "spring.datasource.url",
                system.jdbc("communique"),
                "spring.datasource.username",
                name,
                "spring.datasource.password",
                passwords.of(name),
                "spring.flyway.user",
                name + "_owner",
                "spring.flyway.password",
                passwords.of(name + "_owner"),
                "spring.flyway.placeholders.service",
                name);
    }

    /**
     * Java looks for the machine's font list even when a program brings its own fonts; a bare
     * server has none.
     */
    private String fonts() {
        var file = system.home().run("fonts.properties");
        Home.writePrivately(file, "version=1\nsequence.allfonts=default\n");
        return file.toString();
    }
}
