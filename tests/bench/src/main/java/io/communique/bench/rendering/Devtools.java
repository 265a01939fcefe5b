package io.communique.bench.rendering;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, spoken to in its own protocol: one command at a time. */
final class Devtools implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LISTENING = "DevTools listening on ";

    private final Process browser;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private @Nullable String page;
    private int last;

    Devtools(Path executable, Path profile) throws Exception {
        browser =
                new ProcessBuilder(
                                executable.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--hide-scrollbars",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "about:blank")
                        .redirectErrorStream(true)
                        .start();
        socket = http.newWebSocketBuilder().buildAsync(address(), new Listener()).get();
        var target = ask("Target.createTarget", Map.of("url", "about:blank"));
        page =
                ask(
                                "Target.attachToTarget",
                                Map.of(
                                        "targetId",
                                        target.get("targetId").stringValue(),
                                        "flatten",
                                        true))
                        .get("sessionId")
                        .stringValue();
    }

    private URI address() throws IOException {
        var reader = browser.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread.ofVirtual().start(() -> reader.lines().forEach(_ -> {}));
                return URI.create(line.substring(LISTENING.length()));
            }
        }
        throw new IOException("the browser does not listen");
    }

    JsonNode ask(String method, Map<String, ?> parameters) throws Exception {
        int id = ++last;
        var command = new HashMap<String, Object>();
        command.put("id", id);
        command.put("method", method);
        command.put("params", parameters);
        if (page != null) {
            command.put("sessionId", page);
        }
        socket.sendText(JSON.writeValueAsString(command), true).get();
        while (true) {
            var text = answers.poll(30, TimeUnit.SECONDS);
            if (text == null) {
                throw new IOException("no answer to " + method);
            }
            var answer = JSON.readTree(text);
            if (answer.path("id").asInt(0) == id) {
                if (answer.has("error")) {
                    throw new IOException(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
        }
    }

    /** Collects each message, however many parts it comes in. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                answers.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        browser.destroy();
        if (!browser.waitFor(5, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
        }
        http.close();
    }
}
