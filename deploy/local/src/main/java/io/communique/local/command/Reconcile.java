package io.communique.local.command;

import io.communique.local.api.Body;
import io.communique.local.api.Person;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import java.util.LinkedHashMap;
import java.util.List;

/** Lets the services that own state tell all of it to the topics again. */
public final class Reconcile implements Command {
    @Override
    public int run(List<String> arguments) throws InterruptedException {
        var system = LocalSystem.here();
        var admin = Person.of(system, "admin");
        var owners = new LinkedHashMap<String, Port>();
        owners.put("approval", Port.APPROVAL);
        owners.put("intake", Port.INTAKE);
        for (var owner : owners.entrySet()) {
            var address = system.ports().http(owner.getValue()) + "/reconciliations";
            var answer = admin.post(address, Body.json("{}")).require(202).json();
            System.out.println(owner.getKey() + " emitted " + answer.path("emitted").asLong());
        }
        return DONE;
    }
}
