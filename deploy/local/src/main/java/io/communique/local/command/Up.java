package io.communique.local.command;

import io.communique.local.home.HomeLock;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Refused;
import io.communique.local.parts.Broker;
import io.communique.local.parts.Issuer;
import io.communique.local.parts.Pipeline;
import io.communique.local.parts.Postgres;
import io.communique.local.parts.Registry;
import io.communique.local.parts.Services;
import io.communique.local.process.Leftovers;
import io.communique.local.process.Part;
import io.communique.local.process.Progress;
import io.communique.local.process.Supervisor;
import java.util.ArrayList;
import java.util.List;

/** Starts a local system and keeps it running until it is told to stop. */
public final class Up implements Command {
    private final Progress progress = new Progress();

    @Override
    public int run(List<String> arguments) throws Exception {
        return switch (String.join(" ", arguments)) {
            case "" -> stay(LocalSystem.here());
            case "--detach" -> new Detached(progress).start(LocalSystem.here());
            default -> {
                System.err.println("usage: ./communique up [--detach]");
                yield MISUSED;
            }
        };
    }

    private int stay(LocalSystem system) throws InterruptedException {
        HomeLock.take(system.home());
        new Leftovers(system.home(), progress).clear();
        system.ports().requireFree();
        var supervisor = new Supervisor(system.home(), parts(system), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stopping"));
        progress.say("starting in " + system.home().folder());
        try {
            supervisor.start();
            new Pipeline(system, progress).awaitFlow();
        } catch (Refused e) {
            supervisor.declareFailed(String.valueOf(e.getMessage()));
            throw e;
        }
        supervisor.declareReady();
        progress.say("ready: " + system.ports().http(Port.SITE));
        supervisor.awaitEnd();
        return DONE;
    }

    private static List<Part> parts(LocalSystem system) {
        var parts = new ArrayList<Part>();
        parts.add(new Postgres(system));
        parts.add(new Broker(system));
        parts.add(new Registry(system));
        parts.addAll(new Services(system).parts());
        parts.add(Issuer.part(system));
        return parts;
    }
}
