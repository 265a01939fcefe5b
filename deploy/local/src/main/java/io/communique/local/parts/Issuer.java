package io.communique.local.parts;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Users;
import io.communique.local.parts.SpringProgram.Plan;
import io.communique.local.process.Part;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The issuer of tokens, with the sample people it knows. */
public final class Issuer {
    public static final String NAME = "issuer";

    private static final int HEAP = 96;

    private Issuer() {}

    public static Part part(LocalSystem system) {
        var settings = new TreeMap<String, String>();
        settings.put("communique.issuer.url", system.ports().http(Port.ISSUER));
        settings.put("communique.issuer.token-key", system.secrets().tokenKey().toString());
        Users.read(system.install())
                .users()
                .forEach((name, user) -> {
                    var prefix = "communique.issuer.users." + name + ".";
                    settings.put(prefix + "secret", system.secrets().users().of(name));
                    settings.put(prefix + "roles", String.join(",", user.roles()));
                    settings.put(prefix + "areas", String.join(",", user.areas()));
                });
        return new SpringProgram(
                system,
                new Plan(
                        NAME,
                        Port.ISSUER,
                        Port.ISSUER_HEALTH,
                        HEAP,
                        Set.of(),
                        List.of(Java.QUICK),
                        settings));
    }
}
