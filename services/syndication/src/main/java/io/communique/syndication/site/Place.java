package io.communique.syndication.site;

import io.communique.syndication.domain.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where one of the site's own pages lies.
 *
 * @param words what is searched for
 * @param page counted from one
 */
record Place(String path, Optional<String> words, int page) {

    static Place at(String path) {
        return new Place(path, Optional.empty(), 1);
    }

    Place page(int number) {
        return new Place(path, words, number);
    }

    /** Its address; the page's own language is not named. */
    String address(Optional<Language> other) {
        var query =
                Stream.of(
                                words.map(text ->
                                        "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)),
                                Optional.of("page=" + page).filter(_ -> page > 1),
                                other.map(language -> "lang=" + language.tag()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
