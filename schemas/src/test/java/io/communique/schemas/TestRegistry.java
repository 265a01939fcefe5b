package io.communique.schemas;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A registry that has every released schema registered, over real HTTP. */
final class TestRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<String> schemas = new ArrayList<>();
    int asked;

    TestRegistry() throws IOException {
        Topics.ALL.forEach(topic -> Released.of(topic).forEach(it -> schemas.add(it.text())));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/apis/ccompat/v7/subjects/", this::lookUp);
        server.createContext("/apis/ccompat/v7/schemas/ids/", this::give);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void lookUp(HttpExchange exchange) throws IOException {
        asked++;
        var text = JSON.readTree(exchange.getRequestBody()).path("schema").asText();
        answer(exchange, schemas.contains(text) ? Map.of("id", schemas.indexOf(text) + 1) : null);
    }

    private void give(HttpExchange exchange) throws IOException {
        asked++;
        var path = exchange.getRequestURI().getPath();
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        answer(exchange, id <= schemas.size() ? Map.of("schema", schemas.get(id - 1)) : null);
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body == null ? Map.of() : body);
        exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
