package io.communique.bench.rendering;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * An nginx of the bench's own on loopback, which serves one page as another server answered it. It
 * reads the file and sends it in one go, which for a page is less work than {@code sendfile}.
 */
record Nginx(Process process, URI page) implements AutoCloseable {

    /** What every server says for itself. */
    private static final Set<String> ITS_OWN =
            Set.of("content-length", "content-type", "date", "connection", "keep-alive");

    static Nginx serving(Path nginx, Path folder, URI original, String encoding) throws Exception {
        var answer = fetch(original, encoding);
        Files.write(folder.resolve("page"), answer.body());
        int port = freePort();
        var configuration =
                Files.writeString(
                        folder.resolve("nginx.conf"), configuration(folder, port, answer));
        var process =
                new ProcessBuilder(
                                nginx.toString(),
                                "-p",
                                folder.toString(),
                                "-e",
                                folder.resolve("error.log").toString(),
                                "-c",
                                configuration.toString())
                        .inheritIO()
                        .start();
        var page = URI.create("http://127.0.0.1:" + port + "/page");
        await(port);
        check(answer, fetch(page, encoding));
        return new Nginx(process, page);
    }

    private static HttpResponse<byte[]> fetch(URI address, String encoding) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address).header("Accept-Encoding", encoding).build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static String configuration(Path folder, int port, HttpResponse<byte[]> answer) {
        var headers =
                answer.headers().map().entrySet().stream()
                        .filter(header -> !ITS_OWN.contains(header.getKey()))
                        .map(header ->
                                "      add_header %s \"%s\";"
                                        .formatted(
                                                header.getKey(),
                                                header.getValue().getFirst().replace("\"", "\\\"")))
                        .collect(Collectors.joining("\n"));
        return """
        %s
        daemon off;
        worker_processes 1;
        pid nginx.pid;
        events { worker_connections 256; }
        http {
          access_log off;
          server_tokens off;
          etag off;
          sendfile off;
          max_ranges 0;
          keepalive_requests 1000000000;
          open_file_cache max=16;
          client_body_temp_path t1;
          proxy_temp_path t2;
          fastcgi_temp_path t3;
          uwsgi_temp_path t4;
          scgi_temp_path t5;
          types { }
          default_type "%s";
          server {
            listen 127.0.0.1:%d;
            location = /page {
              root %s;
              add_header Last-Modified "";
        %s
            }
          }
        }
        """
                .formatted(
                        System.getProperty("user.name").equals("root") ? "user root;" : "",
                        answer.headers().firstValue("content-type").orElseThrow(),
                        port,
                        folder,
                        headers);
    }

    /** Whoever serves other bytes or lines is no peer. */
    private static void check(HttpResponse<byte[]> ours, HttpResponse<byte[]> theirs) {
        if (!Arrays.equals(ours.body(), theirs.body()) || !lines(ours).equals(lines(theirs))) {
            throw new IllegalStateException(
                    "nginx does not answer the same: " + lines(theirs) + ", not " + lines(ours));
        }
    }

    private static Map<String, List<String>> lines(HttpResponse<?> answer) {
        var lines = new TreeMap<>(answer.headers().map());
        lines.keySet().removeAll(Set.of("date", "server", "connection", "keep-alive"));
        return lines;
    }

    private static void await(int port) throws Exception {
        for (int i = 0; i < 100; i++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("nginx does not listen");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
