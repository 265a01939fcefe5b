package io.communique.local.command;

import java.util.List;

/** What stands behind one word after ./communique; answers with the exit code. */
@FunctionalInterface
public interface Command {
    int DONE = 0;
    int FAILED = 1;
    int MISUSED = 2;

    int run(List<String> arguments) throws Exception;
}
