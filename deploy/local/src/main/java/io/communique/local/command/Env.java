package io.communique.local.command;

import io.communique.local.home.Home;
import io.communique.local.home.KafkaLogin;
import io.communique.local.home.LocalSystem;
import io.communique.local.home.Port;
import io.communique.local.home.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells addresses and client settings, whether anything is running or not. */
public final class Env implements Command {
    @Override
    public int run(List<String> arguments) {
        variables(LocalSystem.here())
                .forEach((key, value) -> System.out.println(key + "=" + value));
        return DONE;
    }

    static Map<String, String> variables(LocalSystem system) {
        var ports = system.ports();
        var variables = new LinkedHashMap<String, String>();
        variables.put("SITE_URL", ports.http(Port.SITE));
        variables.put("INTAKE_URL", ports.http(Port.INTAKE));
        variables.put("APPROVAL_URL", ports.http(Port.APPROVAL));
        variables.put("RENDERING_URL", ports.http(Port.RENDERING));
        variables.put("PARTNER_URL", ports.http(Port.PARTNERS));
        variables.put("ISSUER_URL", ports.http(Port.ISSUER));
        variables.put("REGISTRY_URL", ports.http(Port.REGISTRY));
        variables.put("KAFKA_BOOTSTRAP", ports.address(Port.BROKER));
        for (var principal : List.of("admin", "partner")) {
            variables.put(
                    "KAFKA_PROPERTIES_" + principal.toUpperCase(Locale.ROOT),
                    file(
                            system,
                            "kafka-" + principal + ".properties",
                            system.kafka(principal).forJava()));
        }
        for (var principal : List.of("admin", "partner")) {
            variables.put(
                    "KCAT_CONFIG_" + principal.toUpperCase(Locale.ROOT),
                    file(
                            system,
                            "kcat-" + principal + ".conf",
                            system.kafka(principal).forLibrdkafka()));
        }
        variables.put("DATABASE_URL", system.jdbc("communique"));
        variables.put("DATABASE_USER", Secrets.ADMIN);
        variables.put("DATABASE_PASSWORD", system.secrets().database().of(Secrets.ADMIN));
        return variables;
    }

    private static String file(LocalSystem system, String name, Map<String, String> settings) {
        var file = system.home().secret(name);
        Home.writePrivately(file, KafkaLogin.lines(settings));
        return file.toString();
    }
}
