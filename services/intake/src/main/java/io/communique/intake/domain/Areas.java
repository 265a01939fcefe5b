package io.communique.intake.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every area of the office. */
public record Areas(List<Area> all) {

    public Areas {
        all = List.copyOf(all);
    }

    public Optional<Area> named(String nameOrSlug) {
        return all.stream().filter(area -> area.answersTo(nameOrSlug)).findFirst();
    }

    /** For a message to someone who named none of them. */
    public String known() {
        return all.stream()
                .map(area -> area.slug() + " (" + area.name() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
