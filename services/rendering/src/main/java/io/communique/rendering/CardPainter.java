package io.communique.rendering;

import io.communique.rendering.domain.CardFormat;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Pixels;

/** Paints the pictures that link previews and timelines show. */
public interface CardPainter {

    /** A PNG of the format's size. */
    byte[] paint(Composition composition, CardFormat format);

    /** The same words on the statement's photograph, in the format's size, to be printed. */
    Pixels paint(Composition composition, CardFormat format, Pixels photograph);
}
