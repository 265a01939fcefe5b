package io.communique.bench.rendering;

import io.communique.journeys.LocalSystem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A system's services, which can be made to stand still for a while, by the ids of their processes.
 */
record Paused(Map<String, Long> processes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Paused services(LocalSystem system) throws Exception {
        var processes = new HashMap<String, Long>();
        for (var process :
                JSON.readTree(system.run("status", "--json").orFail().out()).get("processes")) {
            processes.put(process.get("name").stringValue(), process.path("pid").asLong(0));
        }
        return new Paused(processes);
    }

    /** Until it is closed. */
    Pause pause(List<String> services) throws Exception {
        signal("-STOP", services);
        return () -> signal("-CONT", services);
    }

    /** The time during which they stand still. */
    @FunctionalInterface
    interface Pause extends AutoCloseable {

        @Override
        void close() throws Exception;
    }

    private void signal(String signal, List<String> services) throws Exception {
        for (var service : services) {
            var process = processes.get(service);
            if (process == null || process == 0) {
                throw new IllegalStateException(service + " does not run");
            }
            new ProcessBuilder("kill", signal, process.toString()).start().waitFor();
        }
    }
}
