package io.communique.local;

import io.communique.local.command.CheckPromises;
import io.communique.local.command.Command;
import io.communique.local.command.Down;
import io.communique.local.command.Env;
import io.communique.local.command.Parked;
import io.communique.local.command.RebuildSite;
import io.communique.local.command.Reconcile;
import io.communique.local.command.Replay;
import io.communique.local.command.Retry;
import io.communique.local.command.Status;
import io.communique.local.command.Token;
import io.communique.local.command.Up;
import io.communique.local.demo.Demo;
import io.communique.local.home.Refused;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Finds the command that was asked for, and turns its answer into an exit code. */
public final class Communique {
    private static final Map<String, Supplier<Command>> COMMANDS =
            Map.ofEntries(
                    Map.entry("up", Up::new),
                    Map.entry("down", Down::new),
                    Map.entry("status", Status::new),
                    Map.entry("env", Env::new),
                    Map.entry("token", Token::new),
                    Map.entry("demo", Demo::new),
                    Map.entry("promises", CheckPromises::new),
                    Map.entry("reconcile", Reconcile::new),
                    Map.entry("rebuild", RebuildSite::new),
                    Map.entry("parked", Parked::new),
                    Map.entry("retry", Retry::new),
                    Map.entry("replay", Replay::new));

    private static final String USAGE =
            """
            usage: ./communique COMMAND

              demo [FILE…]       publish each statement and show where it went; starts what is not running
              up [--detach]      start everything, until Ctrl-C or in the background
              down               stop everything
              status [--json]    what is running, with process ids and memory
              env                addresses and client settings as KEY=value
              token USER         an access token of a sample person
              promises [--json] [--plant P1…P8]
                                 look whether the promises hold; a planted violation must be found
              reconcile          let the services tell their whole state to the topics again
              rebuild --compare  build the site again from the topics alone, and compare
              parked             which records could not be read, why, and what waits for it
              retry ID           have a parked article told again
              replay [TOPIC]     read a public topic from the start, as a subscriber does
              verify [--long]    build, check and test everything
            """;

    private Communique() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        var command = arguments.isEmpty() ? null : COMMANDS.get(arguments.getFirst());
        if (command == null) {
            System.err.print(USAGE);
            return Command.MISUSED;
        }
        try {
            return command.get().run(arguments.subList(1, arguments.size()));
        } catch (Refused e) {
            System.err.println("communique: " + e.getMessage());
            return Command.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Command.FAILED;
        } catch (Exception e) {
            System.err.println("communique: " + e);
            return Command.FAILED;
        }
    }
}
