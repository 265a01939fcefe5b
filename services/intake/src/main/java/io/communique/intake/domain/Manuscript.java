package io.communique.intake.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An editor's words as they came in, before the house has looked at them.
 *
 * @param words the parts that were given, as text
 * @param places where each part stands, or would stand, in what the editor sent
 * @param spoiled parts that were given in a form that cannot be read; their objections are made
 * @param objections what was wrong with the form alone
 */
public record Manuscript(
        Map<Part, String> words,
        @Nullable Crop crop,
        @Nullable Integer width,
        @Nullable Integer height,
        Map<Part, String> places,
        Set<Part> spoiled,
        List<Objection> objections) {

    public Manuscript {
        words = Map.copyOf(words);
        places = Map.copyOf(places);
        spoiled = Set.copyOf(spoiled);
        objections = List.copyOf(objections);
    }

    public Optional<String> text(Part part) {
        return Optional.ofNullable(words.get(part));
    }

    public String place(Part part) {
        return places.getOrDefault(part, "");
    }

    public Manuscript with(List<Objection> more) {
        var all = new ArrayList<>(objections);
        all.addAll(more);
        return new Manuscript(words, crop, width, height, places, spoiled, all);
    }

    boolean lacks(Part part) {
        return !words.containsKey(part) && !spoiled.contains(part);
    }

    /** Collects a manuscript while it is read. */
    public static final class Sheet {

        private final Map<Part, String> words = new EnumMap<>(Part.class);
        private final Map<Part, String> places = new EnumMap<>(Part.class);
        private final Set<Part> spoiled = EnumSet.noneOf(Part.class);
        private final List<Objection> objections = new ArrayList<>();
        private @Nullable Crop crop;
        private @Nullable Integer width;
        private @Nullable Integer height;

        public Sheet(Function<Part, String> place) {
            for (Part part : Part.values()) {
                places.put(part, place.apply(part));
            }
        }

        public void write(Part part, String text) {
            words.put(part, text);
        }

        public void write(Part part, String text, String place) {
            words.put(part, text);
            places.put(part, place);
        }

        public void frame(@Nullable Crop crop, @Nullable Integer width, @Nullable Integer height) {
            this.crop = crop;
            this.width = width;
            this.height = height;
        }

        public void object(String place, String message) {
            objections.add(new Objection(place, message));
        }

        public void spoil(Part part, String place, String message) {
            spoiled.add(part);
            object(place, message);
        }

        public Manuscript finished() {
            return new Manuscript(words, crop, width, height, places, spoiled, objections);
        }
    }
}
