package io.communique.promises;

import java.util.Map;
import java.util.TreeMap;

/**
 * The live site and one built from the topics alone: by address, the hash of what each answers,
 * status and bytes.
 */
public record Rebuilt(Map<String, String> live, Map<String, String> again) {

    public Rebuilt {
        live = Map.copyOf(live);
        again = Map.copyOf(again);
    }

    public static Rebuilt nothing() {
        return new Rebuilt(Map.of(), Map.of());
    }

    Rebuilt differing(String address) {
        var other = new TreeMap<>(again);
        other.put(address, "planted");
        return new Rebuilt(live, other);
    }
}
