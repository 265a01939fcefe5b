package io.communique.local.command;

import io.communique.local.api.Person;
import io.communique.local.home.LocalSystem;
import java.util.List;

/** Prints an access token of a sample person. */
public final class Token implements Command {
    @Override
    public int run(List<String> arguments) throws InterruptedException {
        if (arguments.size() != 1) {
            System.err.println("usage: ./communique token USER");
            return MISUSED;
        }
        System.out.println(Person.token(LocalSystem.here(), arguments.getFirst()));
        return DONE;
    }
}
