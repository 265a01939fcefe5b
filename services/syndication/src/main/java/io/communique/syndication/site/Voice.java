package io.communique.syndication.site;

import io.communique.syndication.domain.Appearance;
import io.communique.syndication.domain.Area;
import io.communique.syndication.domain.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In whose name and in which language a page of the site's own speaks. The choice lies in the
 * address alone, so that whoever keeps a page keeps it for everyone.
 *
 * @param area absent where the page speaks for all
 * @param offered the languages that the page can be had in, its own first
 */
record Voice(@Nullable Area area, List<Language> offered, Language language) {

    private static final List<Language> SITE = List.of(Words.SPOKEN.getFirst());

    /** What speaks for all areas, in the site's own language. */
    static Voice ofTheSite() {
        return new Voice(null, SITE, SITE.getFirst());
    }

    static Voice of(Area area) {
        var offered =
                area.locales().isEmpty()
                        ? SITE
                        : area.locales().stream().map(Language::new).toList();
        return new Voice(area, offered, offered.getFirst());
    }

    /** What is said in every language that the site has words in. */
    static Voice ofMany() {
        return new Voice(null, Words.SPOKEN, Words.SPOKEN.getFirst());
    }

    /** Nothing where the page is not to be had in the language. */
    Optional<Voice> in(Optional<String> tag) {
        return tag.isEmpty()
                ? Optional.of(this)
                : offered.stream()
                        .filter(language -> language.tag().equals(tag.get()))
                        .findFirst()
                        .map(language -> new Voice(area, offered, language));
    }

    /** Of the area that speaks; of the house where nobody speaks for one. */
    Appearance appearance() {
        return area == null ? Appearance.HOUSE : area.appearance();
    }

    Look look() {
        return Look.of(appearance());
    }

    Words words() {
        return Words.in(language);
    }

    String say(String key, Object... things) {
        return words().get(key, things);
    }

    /** The same words, ready to stand on a page. */
    String safely(String key, Object... things) {
        return Markup.of(say(key, things));
    }

    String address(Place place) {
        return address(place, language);
    }

    String address(Place place, Language in) {
        return place.address(Optional.of(in).filter(other -> !other.equals(offered.getFirst())));
    }

    /** Where a page that is to be had in many languages is in the one that this page is in. */
    String addressOfMany(String path) {
        var language = words().language().locale().getLanguage();
        return ofMany().in(Optional.of(language)).orElseGet(Voice::ofMany).address(Place.at(path));
    }

    /** Where a list is: what speaks for all has its lists in the site's own language alone. */
    String address(String path) {
        return area == null ? path : address(Place.at(path));
    }
}
