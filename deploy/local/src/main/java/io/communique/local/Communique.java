package io.communique.local;

import io.communique.local.command.Command;
import io.communique.local.command.Down;
import io.communique.local.command.Env;
import io.communique.local.command.Reconcile;
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
            Map.of(
                    "up", Up::new,
                    "down", Down::new,
                    "status", Status::new,
                    "env", Env::new,
                    "token", Token::new,
                    "demo", Demo::new,
                    "reconcile", Reconcile::new);

    private static final String USAGE =
            """
            usage: ./communique COMMAND

              demo [FILE…]       publish each statement and show where it went; starts what is not running
              up [--detach]      start everything, until Ctrl-C or in the background
              down               stop everything
              status [--json]    what is running, with process ids and memory
              env                addresses and client settings as KEY=value
              token USER         an access token of a sample person
              reconcile          let the services tell their whole state to the topics again
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
