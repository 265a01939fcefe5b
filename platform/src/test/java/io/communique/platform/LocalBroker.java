package io.communique.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.Uuid;

/** One Kafka broker as a process of this machine, in a folder that is thrown away. */
final class LocalBroker implements AutoCloseable {

    private final Path folder;
    private final int port = freePort();
    private final Process process;

    LocalBroker(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        var settings =
                Files.writeString(
                        folder.resolve("server.properties"),
                        """
                        process.roles=broker,controller
                        node.id=1
                        controller.quorum.voters=1@127.0.0.1:%2$d
                        listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                        listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                        inter.broker.listener.name=BROKER
                        controller.listener.names=CONTROLLER
                        log.dirs=%3$s
                        auto.create.topics.enable=false
                        offsets.topic.replication.factor=1
                        offsets.topic.num.partitions=1
                        group.initial.rebalance.delay.ms=0
                        log.cleaner.dedupe.buffer.size=4194304
                        """
                                .formatted(port, freePort(), folder.resolve("data")));
        var id = Uuid.randomUuid().toString();
        start("kafka.tools.StorageTool", "format", "-t", id, "-c", settings.toString()).waitFor();
        process = start("kafka.Kafka", settings.toString());
        awaitReady();
    }

    private Process start(String... program) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(program));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("broker.log").toFile()))
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        var end = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    throw new IOException(Files.readString(folder.resolve("broker.log")), e);
                }
            }
            Thread.sleep(100);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
