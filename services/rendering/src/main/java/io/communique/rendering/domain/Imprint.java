package io.communique.rendering.domain;

import java.util.List;
import java.util.Optional;

/**
 * What an office settles for every statement of its area: who speaks, and in which languages.
 *
 * @param languages the usual one first
 */
public record Imprint(Office office, String issuer, List<Language> languages) {

    public Imprint {
        languages = List.copyOf(languages);
    }

    /** The office's own spelling of a locale, given with a hyphen or an underscore. */
    public Optional<Language> language(String locale) {
        return languages.stream()
                .filter(known -> known.tag().equalsIgnoreCase(locale.replace('_', '-')))
                .findFirst();
    }
}
