package io.communique.promises;

import java.util.ArrayList;
import java.util.TreeSet;

/** P8. Both sites answer the same at every address. */
final class Rebuild implements Promise {

    @Override
    public String id() {
        return "P8";
    }

    @Override
    public String words() {
        return "rebuild: the site built again from the topics alone is byte for byte the live one";
    }

    @Override
    public String counts() {
        return "addresses";
    }

    @Override
    public Finding check(Observations seen) {
        var rebuilt = seen.rebuilt();
        var addresses = new TreeSet<>(rebuilt.live().keySet());
        addresses.addAll(rebuilt.again().keySet());
        var violations = new ArrayList<>(rebuilt.failures());
        for (var address : addresses) {
            var live = rebuilt.live().getOrDefault(address, "nothing");
            var again = rebuilt.again().getOrDefault(address, "nothing");
            if (!live.equals(again)) {
                violations.add(
                        "%s is %s live and %s rebuilt"
                                .formatted(address, brief(live), brief(again)));
            }
        }
        return new Finding(addresses.size(), violations);
    }

    private static String brief(String hash) {
        return hash.length() > 20 ? hash.substring(0, 20) + "…" : hash;
    }

    @Override
    public Observations plant(Observations seen) {
        return seen.with(seen.rebuilt().differing(Planted.PATH));
    }
}
