package io.communique.promises;

import java.util.ArrayList;
import java.util.List;

/** Longer lists made of shorter ones. */
final class Lists {

    private Lists() {}

    @SafeVarargs
    static <T> List<T> plus(List<T> list, T... more) {
        var longer = new ArrayList<>(list);
        longer.addAll(List.of(more));
        return longer;
    }
}
