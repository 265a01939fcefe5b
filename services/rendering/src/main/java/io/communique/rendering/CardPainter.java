package io.communique.rendering;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Composition;

/** Paints the pictures that link previews and timelines show. */
public interface CardPainter {

    /** A PNG of the format's size. */
    byte[] paint(Composition composition, CardFormat format);
}
