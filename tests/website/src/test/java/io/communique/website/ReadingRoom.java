package io.communique.website;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.stream.Stream;

/**
 * Where a browser without a login reads what is behind the preview's door: each page as its service
 * answers an editor, policy and all. Only the sandbox is left off, because the checks are scripts.
 */
final class ReadingRoom {

    private static final String SANDBOX = "sandbox; ";

    private static final class Started {
        static final ReadingRoom ROOM = new ReadingRoom();
    }

    private final HttpServer server;

    private ReadingRoom() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", ReadingRoom::hand);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
    }

    static ReadingRoom shared() {
        return Started.ROOM;
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void hand(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestURI().getPath().substring(1);
            var proof =
                    Stream.of(ProofType.values())
                            .filter(type -> type.name().equals(asked))
                            .findFirst();
            if (proof.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var answer = proof.get().answer();
            var headers = exchange.getResponseHeaders();
            headers.add("Content-Type", answer.header("Content-Type"));
            headers.add(
                    "Content-Security-Policy",
                    answer.header("Content-Security-Policy").replace(SANDBOX, ""));
            var body = answer.response().body();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
