package io.communique.syndication.kafka;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** As much of a schema registry as a reader asks for: whatever schema is looked up is there. */
final class RegistryOnLoopback implements AutoCloseable {

    private static final String IDS = "/apis/ccompat/v7/schemas/ids/";

    private final List<String> schemas = new ArrayList<>();
    private final HttpServer server;

    RegistryOnLoopback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, ?> answer;
        if (path.startsWith(IDS)) {
            answer = Map.of("schema", schemas.get(Integer.parseInt(path.substring(IDS.length()))));
        } else {
            schemas.add(
                    JsonMapper.shared()
                            .readTree(exchange.getRequestBody())
                            .path("schema")
                            .asString());
            answer = Map.of("id", schemas.size() - 1);
        }
        var bytes = JsonMapper.shared().writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
