package io.communique.rendering.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The prints of one version's photograph: the page's hero in one to three widths, and the
 * proportions that search engines ask for; where the hero has one of them, it serves for it.
 *
 * @param hero the narrowest first; none where the statement has no photograph
 * @param search 1:1, 4:3 and 16:9
 */
public record Photos(List<Photo> hero, List<Photo> search) {

    public static final Photos NONE = new Photos(List.of(), List.of());

    public Photos {
        hero = List.copyOf(hero);
        search = List.copyOf(search);
    }

    /** One print after the other, so that only one is in memory beside the photograph. */
    public static Photos printed(Pixels photograph, Function<Pixels, byte[]> printer) {
        var chosen = photograph.frame();
        var hero =
                PhotoFormat.HERO.stream()
                        .filter(format -> format.addsTo(chosen))
                        .map(format -> print(photograph, format, printer))
                        .toList();
        var search =
                PhotoFormat.SEARCH.stream()
                        .map(format ->
                                format.isShapeOf(chosen)
                                        ? hero.getLast()
                                        : print(photograph, format, printer))
                        .toList();
        return new Photos(hero, search);
    }

    private static Photo print(
            Pixels photograph, PhotoFormat format, Function<Pixels, byte[]> printer) {
        var part = format.part(photograph.frame());
        int width = format.width(part);
        int height = part.heightAt(width);
        var jpeg = printer.apply(photograph.scaled(part, width, height));
        return new Photo(width, height, Rendition.photo(format, jpeg));
    }

    public boolean isEmpty() {
        return hero.isEmpty();
    }

    /** The hero at its widest. */
    public Photo widest() {
        return hero.getLast();
    }

    /** What browsers get that choose no width by themselves. */
    public Photo usual() {
        return hero.get(hero.size() / 2);
    }

    /** Each file once. */
    public List<Rendition> renditions() {
        Map<String, Rendition> byName = new LinkedHashMap<>();
        Stream.concat(hero.stream(), search.stream())
                .map(Photo::rendition)
                .forEach(rendition -> byName.put(rendition.name(), rendition));
        return List.copyOf(byName.values());
    }
}
