package io.communique.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's described contract, as it is served and as it was promised: {@code openapi.json} in
 * the service's folder. A run with {@code -Dopenapi.write=true} writes what is new to the file;
 * what takes a promise back is refused in every run. A promise that shall end after all is taken
 * out of the file by hand.
 */
public final class OpenApiContract {

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OpenApiContract() {}

    /** Checks what the service whose folder this run is in serves on a port of this machine. */
    public static void holds(int port) throws InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/openapi.json");
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(address + " answers " + answer.statusCode());
            }
            check(COMMITTED, answer.body(), Boolean.getBoolean("openapi.write"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(Path committed, String served, boolean write) {
        try {
            var now = placeless(JSON.readTree(served));
            if (Files.exists(committed)) {
                refuse(PromiseCheck.broken(JSON.readTree(Files.readString(committed)), now));
            }
            if (write) {
                Files.writeString(committed, now.toPrettyString() + "\n");
            }
            if (!JSON.readTree(Files.readString(committed)).equals(now)) {
                throw new AssertionError(
                        committed
                                + " does not say all that is served; -Dopenapi.write=true writes it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new AssertionError("promises taken back:\n  " + String.join("\n  ", broken));
        }
    }

    /** Where a service runs is no promise, and differs from run to run. */
    private static JsonNode placeless(JsonNode served) {
        var contract = (ObjectNode) served.deepCopy();
        contract.putArray("servers").addObject().put("url", "/");
        return contract;
    }
}
