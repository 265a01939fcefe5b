package io.communique.rendering;

import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Rendition;

/** Makes the statement's web page, which names its card by address. */
public interface PageMaker {

    String page(Composition composition, Rendition card);
}
