package io.communique.rendering;

import io.communique.rendering.domain.Composition;

/** Paints the picture that link previews show. */
public interface CardPainter {

    int WIDTH = 1200;
    int HEIGHT = 630;

    /** A PNG of that size. */
    byte[] paint(Composition composition);
}
