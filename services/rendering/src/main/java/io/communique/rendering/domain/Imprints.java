package io.communique.rendering.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The imprints of all areas. */
public record Imprints(List<Imprint> all) {

    public Imprints {
        all = List.copyOf(all);
    }

    /** By the area's slug or its name, as editors use both. */
    public Optional<Imprint> of(String area) {
        return all.stream()
                .filter(imprint ->
                        imprint.office().area().equalsIgnoreCase(area)
                                || imprint.office().name().equalsIgnoreCase(area))
                .findFirst();
    }

    /** For a message to someone who named none of them. */
    public String known() {
        return all.stream()
                .map(imprint -> imprint.office().area() + " (" + imprint.office().name() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
