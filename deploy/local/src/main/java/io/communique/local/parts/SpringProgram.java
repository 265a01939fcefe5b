package io.communique.local.parts;

import io.communique.local.home.Home;
import io.communique.local.home.KafkaLogin;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.process.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One of our own programs: it runs from its jar and reads one file of settings that only its owner
 * can read.
 */
public final class SpringProgram implements Part {
    private final LocalSystem system;
    private final Plan plan;

    /** What is particular about a program. */
    public record Plan(
            String name,
            Port port,
            Port health,
            int heapMegabytes,
            Set<String> needs,
            List<String> options,
            Map<String, String> settings) {}

    public SpringProgram(LocalSystem system, Plan plan) {
        this.system = system;
        this.plan = plan;
    }

    @Override
    public String name() {
        return plan.name;
    }

    @Override
    public int port() {
        return system.ports().of(plan.port);
    }

    @Override
    public Round round() {
        return Round.SERVICES;
    }

    @Override
    public Set<String> needs() {
        return plan.needs;
    }

    @Override
    public boolean answers() {
        return Http.status(system.ports().http(plan.health) + "/actuator/health/readiness") == 200;
    }

    @Override
    public ProcessBuilder prepare() throws IOException {
        var file = system.home().run(plan.name + ".properties");
        Home.writePrivately(file, KafkaLogin.lines(settings()));
        var options = new ArrayList<String>(plan.options);
        options.add("-XX:MaxMetaspaceSize=192m");
        return Java.program(
                system.home().temporary(plan.name),
                plan.heapMegabytes,
                options,
                List.of(
                        "-jar",
                        system.install().jar(plan.name).toString(),
                        "--spring.config.additional-location=file:" + file),
                Map.of());
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<>(plan.settings);
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(port()));
        settings.put("management.server.address", "127.0.0.1");
        settings.put("management.server.port", Integer.toString(system.ports().of(plan.health)));
        return settings;
    }
}
