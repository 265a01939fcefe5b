package io.communique.local.parts;

import io.communique.local.home.Home;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Refused;
import io.communique.local.home.Secrets;
import io.communique.local.process.OwnSession;
import io.communique.local.process.Part;
import io.communique.local.provision.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL: durable, with passwords, listening on the loopback only. */
public final class Postgres implements Part {
    public static final String NAME = "postgresql";

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("max_connections", "100"),
                    Map.entry("shared_buffers", "64MB"),
                    Map.entry("max_wal_size", "256MB"),
                    Map.entry("huge_pages", "off"),
                    Map.entry("jit", "off"),
                    Map.entry("io_method", "sync"),
                    Map.entry("timezone", "UTC"),
                    Map.entry("log_timezone", "UTC"),
                    Map.entry("log_line_prefix", "%m [%p] "));

    private final LocalSystem system;

    public Postgres(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return system.ports().of(Port.DATABASE);
    }

    @Override
    public Round round() {
        return Round.DATABASE;
    }

    @Override
    public boolean answers() {
        return new Database(system).answers();
    }

    @Override
    public void provision() throws Exception {
        new Database(system).provision(data());
    }

    private Path data() {
        return system.home().data("postgresql");
    }

    @Override
    public ProcessBuilder prepare() throws IOException, InterruptedException {
        var programs = PostgresPrograms.in(system.home());
        if (!Files.exists(data())) {
            create(programs);
        }
        var command = new ArrayList<String>();
        command.addAll(List.of(programs.resolve("postgres").toString(), "-D", data().toString()));
        command.addAll(List.of("-c", "port=" + port()));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return OwnSession.command(Unprivileged.command(command), Map.of());
    }

    /**
     * Makes the data folder under another name first, so that a half-made one is never taken for
     * it.
     */
    private void create(Path programs) throws IOException, InterruptedException {
        var unfinished = system.home().data("postgresql-unfinished");
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        var password = system.home().run("initdb");
        Home.writePrivately(password, system.secrets().database().of(Secrets.ADMIN) + "\n");
        var initdb =
                List.of(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + unfinished,
                        "--username=" + Secrets.ADMIN,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C");
        var log = system.home().log("initdb").toFile();
        int code =
                OwnSession.command(Unprivileged.command(initdb), Map.of())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start()
                        .waitFor();
        Files.delete(password);
        if (code != 0) {
            throw new Refused("initdb ended with code " + code + ", see " + log);
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }
}
