package io.communique.rendering.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.communique.events.Article;
import io.communique.schemas.CanonicalForm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A public website that shows what it is told to, signed or not. */
final class Website implements AutoCloseable {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shown(int status, byte[] body) {}

    private final HttpServer server;
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    Website() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int asked() {
        return asked.get();
    }

    void show(String path, Article article) {
        show(path, CanonicalForm.of(article), article.getSignature());
    }

    void show(String path, byte[] statement, String seal) {
        shown.put(path + "statement.json", new Shown(200, statement));
        shown.put(path + "statement.jws", new Shown(200, bytes(seal)));
    }

    void answer(String path, int status, String body) {
        shown.put(path + "statement.json", new Shown(status, bytes(body)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        var what =
                shown.getOrDefault(exchange.getRequestURI().getPath(), new Shown(404, bytes("no")));
        if (what.status() == 308) {
            exchange.getResponseHeaders()
                    .set("Location", new String(what.body(), StandardCharsets.UTF_8));
        }
        exchange.sendResponseHeaders(what.status(), what.body().length);
        exchange.getResponseBody().write(what.body());
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
