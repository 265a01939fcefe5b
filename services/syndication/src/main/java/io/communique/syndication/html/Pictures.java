package io.communique.syndication.html;

import io.communique.syndication.domain.Rendition;
import io.communique.syndication.domain.Renditions;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cards and photographs of one set, with the sizes that their JPEG headers tell. */
record Pictures(Map<Rendition.Name, Rendition> byName, Map<Rendition.Name, JpegFile.Size> sizes) {

    static Pictures of(Renditions renditions) {
        var byName = new EnumMap<Rendition.Name, Rendition>(Rendition.Name.class);
        var sizes = new EnumMap<Rendition.Name, JpegFile.Size>(Rendition.Name.class);
        for (Rendition rendition : renditions.all()) {
            if (rendition.name().isCard() || rendition.name().isPhoto()) {
                byName.put(rendition.name(), rendition);
                JpegFile.size(rendition.bytes())
                        .ifPresent(size -> sizes.put(rendition.name(), size));
            }
        }
        return new Pictures(byName, sizes);
    }

    /** The card that link previews show. */
    Rendition card() {
        var card = byName.get(Rendition.Name.CARD);
        if (card == null) {
            throw new IllegalStateException("no card");
        }
        return card;
    }

    Stream<Rendition> cards() {
        return byName.values().stream().filter(one -> one.name().isCard());
    }

    Stream<Rendition> photos() {
        return byName.values().stream().filter(one -> one.name().isPhoto());
    }

    /** The widths in which the page shows the photograph, the narrowest first. */
    List<Rendition> hero() {
        return photos().filter(photo ->
                        switch (photo.name()) {
                            case PHOTO_480, PHOTO_960, PHOTO_1440 -> true;
                            case PHOTO_1X1, PHOTO_4X3, PHOTO_16X9 -> false;
                            case PAGE, CARD, CARD_SQUARE, CARD_TALL -> false;
                            case MARKDOWN, TEXT, FEED_ENTRY -> false;
                        })
                .sorted(Comparator.comparing(Rendition::name))
                .toList();
    }

    /** In pixels; nothing of what is no bare JPEG. */
    Optional<JpegFile.Size> size(Rendition picture) {
        return Optional.ofNullable(sizes.get(picture.name()));
    }
}
