package io.communique.syndication.site;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Where the site under test listens. */
@Component
public class RunningSite {

    private final SiteServer server;

    RunningSite(SiteServer server) {
        this.server = server;
    }

    public URI uri(String address) {
        return URI.create("http://127.0.0.1:" + server.port() + address);
    }

    /** What comes back for bytes that no well-behaved client would send. */
    public String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
