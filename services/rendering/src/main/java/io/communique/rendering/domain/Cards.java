package io.communique.rendering.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cards of one version, one of each format. */
public record Cards(Map<CardFormat, Rendition> byFormat) {

    public Cards {
        byFormat = Map.copyOf(byFormat);
    }

    public static Cards painted(Function<CardFormat, Rendition> painter) {
        return new Cards(
                Arrays.stream(CardFormat.values())
                        .collect(Collectors.toMap(format -> format, painter)));
    }

    public Rendition the(CardFormat format) {
        var card = byFormat.get(format);
        if (card == null) {
            throw new IllegalStateException("no " + format.rendition());
        }
        return card;
    }

    /** In the order of the formats. */
    public List<Rendition> all() {
        return List.of(CardFormat.values()).stream().map(this::the).toList();
    }
}
