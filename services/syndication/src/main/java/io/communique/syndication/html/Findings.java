package io.communique.syndication.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the proof-reader notes while reading; places only, never text. */
final class Findings {

    private static final int ENOUGH = 5;

    private final List<String> all = new ArrayList<>();

    void expect(boolean holds, String where) {
        if (!holds && all.size() < ENOUGH) {
            all.add(where);
        }
    }

    void expectEqual(@Nullable Object signed, @Nullable Object found, String where) {
        expect(Objects.equals(signed, found), where);
    }

    Optional<String> summary() {
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", all));
    }
}
