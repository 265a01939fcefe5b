package io.communique.rendering.kafka;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A schema registry that knows every schema it is asked for, and numbers them in that order. */
final class SmallRegistry implements AutoCloseable {

    private final HttpServer server;
    private final List<String> subjects = new ArrayList<>();

    private SmallRegistry(HttpServer server) {
        this.server = server;
    }

    static SmallRegistry start() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var registry = new SmallRegistry(server);
        server.createContext(
                "/apis/ccompat/v7/subjects/",
                exchange -> {
                    var id = registry.idOf(exchange.getRequestURI().getPath());
                    var answer = ("{\"id\":" + id + "}").getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        return registry;
    }

    private synchronized int idOf(String subject) {
        if (!subjects.contains(subject)) {
            subjects.add(subject);
        }
        return subjects.indexOf(subject) + 1;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
