package io.communique.rendering.http;

import io.communique.platform.http.Flaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A draft while it is read: its texts by JSON Pointer, and what is wrong with it. */
final class Sheet {

    private final Map<String, String> texts = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final UnaryOperator<String> places;

    /**
     * @param places where a member stands in what was sent, for the editor to find
     */
    Sheet(UnaryOperator<String> places) {
        this.places = places;
    }

    void write(String pointer, String text) {
        texts.put(pointer, text);
    }

    Optional<String> text(String pointer) {
        return Optional.ofNullable(texts.get(pointer));
    }

    /** Written only where it has been seen to be one. */
    Optional<Integer> number(String pointer) {
        return text(pointer).map(Integer::valueOf);
    }

    Map<String, String> texts() {
        return texts;
    }

    void object(String pointer, String message) {
        flaws.add(new Flaw(places.apply(pointer), message));
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
