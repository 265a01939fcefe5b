package io.communique.local.parts;

import static java.util.Objects.requireNonNull;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Principals;
import io.communique.local.home.Refused;
import io.communique.local.process.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;

/**
 * Whether every service has its topics under its hands: services that are ready are not yet a
 * pipeline that flows. A service flows when its readers have joined their group and its own health
 * group {@code pipeline}, where it has one, says so.
 */
public final class Pipeline {
    private static final Map<String, Port> SERVICES =
            Map.of(
                    "intake", Port.INTAKE_HEALTH,
                    "approval", Port.APPROVAL_HEALTH,
                    "rendering", Port.RENDERING_HEALTH,
                    "syndication", Port.SITE_HEALTH);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final LocalSystem system;
    private final Progress progress;

    public Pipeline(LocalSystem system, Progress progress) {
        this.system = system;
        this.progress = progress;
    }

    public void awaitFlow() throws InterruptedException {
        progress.say("waiting for the pipeline to flow");
        var until = Instant.now().plus(PATIENCE);
        var client = new HashMap<String, Object>(admin());
        client.put("enable.metrics.push", false);
        try (var admin = Admin.create(client)) {
            for (var dry = dry(admin); !dry.isEmpty(); dry = dry(admin)) {
                if (Instant.now().isAfter(until)) {
                    throw new Refused("the pipeline does not flow: " + String.join(", ", dry));
                }
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    private Map<String, String> admin() {
        return system.kafka(Principals.read(system.install()).provisioner()).forJava();
    }

    private List<String> dry(Admin admin) throws InterruptedException {
        var dry = new ArrayList<String>();
        var groups = admin.describeConsumerGroups(SERVICES.keySet()).describedGroups();
        for (var service : SERVICES.entrySet()) {
            try {
                var group = requireNonNull(groups.get(service.getKey())).get();
                if (group.groupState() != GroupState.STABLE || group.members().isEmpty()) {
                    dry.add(service.getKey() + "'s readers are " + group.groupState());
                }
            } catch (ExecutionException e) {
                dry.add(service.getKey() + "'s readers have not come");
            }
            var health = system.ports().http(service.getValue()) + "/actuator/health/pipeline";
            int status = Http.status(health);
            if (status != 200 && status != 404) {
                dry.add("%s answers %d".formatted(health, status));
            }
        }
        return dry;
    }
}
