package io.communique.local.command;

import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Secrets;
import io.communique.promises.observer.Addresses;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** From where the promises' observer looks at a local system. */
final class Vantage {

    private static final List<Port> ACTUATORS =
            List.of(
                    Port.INTAKE_HEALTH,
                    Port.APPROVAL_HEALTH,
                    Port.RENDERING_HEALTH,
                    Port.SITE_HEALTH);

    private Vantage() {}

    static Addresses of(LocalSystem system) {
        var ports = system.ports();
        return new Addresses(
                URI.create(ports.http(Port.SITE)),
                ACTUATORS.stream()
                        .flatMap(port ->
                                Stream.of("prometheus", "health", "info")
                                        .map(page -> ports.http(port) + "/actuator/" + page))
                        .map(URI::create)
                        .toList(),
                new Addresses.Database(
                        system.jdbc("communique"),
                        Secrets.ADMIN,
                        system.secrets().database().of(Secrets.ADMIN)),
                system.kafka("admin").forJava(),
                URI.create(ports.http(Port.REGISTRY)),
                system.secrets().publicKeys(),
                system.home().folder().resolve("logs"));
    }
}
