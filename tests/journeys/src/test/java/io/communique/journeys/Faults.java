package io.communique.journeys;

import io.communique.journeys.Ledger.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills processes in a seeded order, each only at a moment at which it has work in flight, and lets
 * one stand still for half a minute. Says what it did, and what was under way then.
 */
final class Faults implements Runnable {

    private static final Duration STANDSTILL = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofSeconds(8);

    /** Which work goes through which process. */
    private static final Map<String, Set<Stage>> WORK =
            Map.of(
                    "intake", EnumSet.of(Stage.AT_INTAKE, Stage.SUBMITTED),
                    "approval", EnumSet.of(Stage.SUBMITTED, Stage.AT_APPROVAL, Stage.ACKNOWLEDGED),
                    "rendering", EnumSet.of(Stage.ACKNOWLEDGED),
                    "syndication", EnumSet.of(Stage.ACKNOWLEDGED),
                    "kafka", EnumSet.of(Stage.SUBMITTED, Stage.ACKNOWLEDGED),
                    "postgresql", EnumSet.range(Stage.AT_INTAKE, Stage.ACKNOWLEDGED));

    private static final List<String> MAY_STAND_STILL =
            List.of("intake", "approval", "rendering", "syndication");

    private final Processes processes;
    private final Ledger ledger;
    private final Random choice;
    private final List<String> targets = new ArrayList<>();
    private final Instant began = Instant.now();
    private final Set<Long> killed = new HashSet<>();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private volatile String still = "";
    private volatile boolean done;
    private volatile Throwable failure;

    Faults(Processes processes, Ledger ledger, long seed, int times) {
        this.processes = processes;
        this.ledger = ledger;
        this.choice = new Random(seed);
        for (int i = 0; i < times; i++) {
            WORK.keySet().stream().sorted().forEach(targets::add);
        }
        Collections.shuffle(targets, choice);
    }

    boolean done() {
        if (failure != null) {
            throw new AssertionError("the faults could not be made", failure);
        }
        return done;
    }

    List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void run() {
        try {
            int standstillAt = targets.size() * 2 / 3;
            Thread standstill = null;
            while (!targets.isEmpty()) {
                if (targets.size() % 4 != 0) {
                    awaitFlow();
                }
                Thread.sleep(300 + choice.nextInt(1_500));
                if (standstill == null && targets.size() <= standstillAt) {
                    standstill = standStill();
                }
                var victim = awaitBusy(targets);
                Processes.kill(victim.process.pid());
                killed.add(victim.process.pid());
                targets.remove(victim.process.name());
                tell("kill -9", victim);
            }
            if (standstill != null) {
                standstill.join();
            }
            done = true;
        } catch (Throwable e) {
            failure = e;
        }
    }

    /**
     * Until something that was acknowledged after the last fault shows, or some seconds are over;
     * every fourth fault comes upon the one before without that.
     */
    private void awaitFlow() throws InterruptedException {
        var from = Instant.now();
        var end = from.plus(RECOVERY);
        while (Instant.now().isBefore(end) && !ledger.hasSettled(from)) {
            Thread.sleep(50);
        }
    }

    /** A process at a moment at which it has work in flight, and all that is under way then. */
    private record Busy(Processes.Seen process, Map<Stage, Long> underWay) {}

    /** The first of these that runs and has work in flight. */
    private Busy awaitBusy(List<String> names) {
        var end = Instant.now().plusSeconds(120);
        var running = processes.look();
        for (int looks = 1; Instant.now().isBefore(end); looks++) {
            for (var name : names) {
                var process = running.get(name);
                if (process.runs() && !killed.contains(process.pid()) && !name.equals(still)) {
                    var underWay = ledger.underWay();
                    if (underWay.keySet().stream().anyMatch(WORK.get(name)::contains)) {
                        return new Busy(process, underWay);
                    }
                }
            }
            LockSupport.parkNanos(500_000);
            if (looks % 6_000 == 0) {
                running = processes.look();
            }
        }
        throw new AssertionError("no work came for any of " + names);
    }

    /** Other processes may be killed meanwhile. */
    private Thread standStill() {
        var names = new ArrayList<>(MAY_STAND_STILL);
        Collections.shuffle(names, choice);
        var sleeper = awaitBusy(names);
        Processes.standStill(sleeper.process.pid());
        still = sleeper.process.name();
        tell("kill -STOP", sleeper);
        return Thread.ofVirtual()
                .start(() -> {
                    LockSupport.parkNanos(STANDSTILL.toNanos());
                    Processes.goOn(sleeper.process.pid());
                    tell("kill -CONT", new Busy(sleeper.process, ledger.underWay()));
                    still = "";
                });
    }

    private void tell(String what, Busy busy) {
        var line =
                "%5.1f s  %-10s %-11s (pid %d)  under way: %s"
                        .formatted(
                                Duration.between(began, Instant.now()).toMillis() / 1000.0,
                                what,
                                busy.process.name(),
                                busy.process.pid(),
                                busy.underWay);
        log.add(line);
        System.out.println(line);
    }
}
