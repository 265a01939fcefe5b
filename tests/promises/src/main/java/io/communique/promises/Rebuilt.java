package io.communique.promises;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The live site and one built from the topics alone: by address, the hash of what each answers,
 * status and bytes.
 *
 * @param failures why it could not be built to the end, if it could not
 */
public record Rebuilt(Map<String, String> live, Map<String, String> again, List<String> failures) {

    public Rebuilt {
        live = Map.copyOf(live);
        again = Map.copyOf(again);
        failures = List.copyOf(failures);
    }

    public Rebuilt(Map<String, String> live, Map<String, String> again) {
        this(live, again, List.of());
    }

    public static Rebuilt nothing() {
        return new Rebuilt(Map.of(), Map.of());
    }

    public static Rebuilt failed(String why) {
        return new Rebuilt(Map.of(), Map.of(), List.of(why));
    }

    Rebuilt differing(String address) {
        var other = new TreeMap<>(again);
        other.put(address, "planted");
        return new Rebuilt(live, other, failures);
    }
}
