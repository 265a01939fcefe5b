package io.communique.bench.rendering;

import io.communique.journeys.LocalSystem;
import io.communique.journeys.Newsroom;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The site's page as a reader gets it, beside nginx with one worker that serves the same bytes with
 * the same headers from a file. The one load program asks both in turn, over connections kept
 * alive.
 */
final class PageServed implements Row {

    private static final String NGINX = "nginx, one worker";

    @Override
    public char letter() {
        return 'f';
    }

    @Override
    public String title() {
        return "site page served, keep-alive, 16 connections on loopback";
    }

    @Override
    public void run(Report report) throws Exception {
        var nginx = Peers.program("nginx");
        var wrk = Peers.program("wrk");
        if (nginx.isEmpty() || wrk.isEmpty()) {
            report.leftOut("nginx or wrk is not here (Debian: nginx-light, wrk)");
            return;
        }
        var folder = Files.createTempDirectory("communique-bench");
        try (var system = LocalSystem.own()) {
            var path = new Newsroom(system).publish("application/json", Newsdesk.draft(1)).path();
            var page = URI.create(system.env("SITE_URL") + path);
            for (var encoding : List.of("gzip", "identity")) {
                compare(report, nginx.get(), new Load(wrk.get(), encoding), page, folder);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static void compare(Report report, Path nginx, Load load, URI page, Path folder)
            throws Exception {
        try (var peer = Nginx.serving(nginx, folder, page, load.encoding())) {
            var ours = Contender.of("ours", () -> load.requestsPerSecond(page));
            var theirs = Contender.of(NGINX, () -> load.requestsPerSecond(peer.page()));
            report.outcome(
                    Unit.PER_SECOND,
                    "ours, " + load.encoding(),
                    new SideBySide(Unit.PER_SECOND, ours).measure(List.of(theirs)),
                    Map.of(NGINX, Aim.atLeast(0.7)));
        }
    }

    /** The load program, wrk, for one second at a time. */
    private record Load(Path wrk, String encoding) {

        double requestsPerSecond(URI address) throws Exception {
            var process =
                    new ProcessBuilder(
                                    wrk.toString(),
                                    "-t1",
                                    "-c16",
                                    "-d1s",
                                    "-HAccept-Encoding: " + encoding,
                                    address.toString())
                            .redirectErrorStream(true)
                            .start();
            try (var lines = process.inputReader()) {
                var said = lines.lines().toList();
                if (said.stream().anyMatch(line -> line.contains("Non-2xx"))) {
                    throw new IllegalStateException(String.join("\n", said));
                }
                return said.stream()
                        .filter(line -> line.startsWith("Requests/sec:"))
                        .mapToDouble(line -> Double.parseDouble(line.substring(13).strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(String.join("\n", said)));
            }
        }
    }
}
