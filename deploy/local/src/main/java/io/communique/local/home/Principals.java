package io.communique.local.home;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who may do what on the broker, as deploy/principals.yaml holds it. */
public record Principals(String provisioner, TreeMap<String, Rights> principals) {
    public record Rights(
            @Nullable List<String> write, @Nullable List<String> read, List<String> groups) {
        public List<String> writes() {
            return write == null ? List.of() : write;
        }

        public List<String> reads() {
            return read == null ? List.of() : read;
        }
    }

    public static Principals read(Install install) {
        return DeployData.read(install.deploy("principals.yaml"), Principals.class);
    }

    public List<String> names() {
        var names = new ArrayList<>(principals.keySet());
        names.add(provisioner);
        return names;
    }
}
