package io.communique.bench.rendering;

import io.communique.rendering.domain.Composition;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A card as its peers are given it: the same words, colours and letters, and, unlike us, the size
 * at which the headline fits.
 */
record CardWords(
        String ground,
        String accent,
        String masthead,
        String label,
        int labelTop,
        String headline,
        int headlineTop,
        int size,
        String date,
        String mark) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Integer> SIZES = List.of(80, 72, 64, 58);

    static CardWords of(Composition composition, int number) {
        var statement = composition.statement();
        var colours = composition.office().colours();
        return new CardWords(
                colours.ground(),
                colours.accent(),
                composition.office().masthead(),
                String.valueOf(statement.label()),
                185,
                statement.headline(),
                262,
                SIZES.get(number % SIZES.size()),
                composition.shownDate(),
                composition.word("demonstration-mark"));
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
