package io.communique.rendering.domain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the foot of an office's pages.
 *
 * @param notes the office's own sentence, by language
 */
public record Colophon(Map<String, String> notes, @Nullable Contact contact) {

    public static final Colophon NONE = new Colophon(Map.of(), null);

    /** Whom a journalist or a citizen asks. */
    public record Contact(String name, @Nullable String email, @Nullable String telephone) {

        /** As a telephone link wants it. */
        public String dialled() {
            return telephone == null ? "" : telephone.replaceAll("[^+0-9]", "");
        }
    }

    public Colophon {
        notes = Map.copyOf(notes);
    }

    /** The note in the statement's language, where the office has one. */
    public Optional<String> note(Language language) {
        return Optional.ofNullable(notes.get(language.tag()));
    }
}
