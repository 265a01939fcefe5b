package io.communique.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ports of one local system: the usual ones, all moved by one offset. */
public record Ports(int offset) {
    private static final int STEP = 1000;
    private static final int LARGEST = 56_000;

    public Ports {
        if (offset < 0 || offset > LARGEST || offset % STEP != 0) {
            throw new Refused(
                    "COMMUNIQUE_PORT_OFFSET must be a multiple of 1000 from 0 to 56000, was "
                            + offset);
        }
    }

    /** Reads COMMUNIQUE_PORT_OFFSET; nothing means no offset. */
    public static Ports parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Ports(0);
        }
        try {
            return new Ports(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw new Refused(
                    "COMMUNIQUE_PORT_OFFSET must be a multiple of 1000 from 0 to 56000, was "
                            + text,
                    e);
        }
    }

    public int of(Port port) {
        return port.base + offset;
    }

    public String http(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    public String address(Port port) {
        return "127.0.0.1:" + of(port);
    }

    /** Names every port that somebody else listens on, before anything is started. */
    public void requireFree() {
        var taken =
                Stream.of(Port.values())
                        .filter(port -> !free(of(port)))
                        .map(port ->
                                "port %d, for %s, is taken".formatted(of(port), port.purpose()))
                        .toList();
        if (!taken.isEmpty()) {
            throw new Refused(
                    String.join("\n", taken)
                            + "\nStop what listens there, or set COMMUNIQUE_PORT_OFFSET to a multiple of 1000.");
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
