package io.communique.rendering;

import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Composition;
import io.communique.rendering.domain.Photos;

/** Makes the statement's web page, which names its card and its photographs by address. */
public interface PageMaker {

    /** In UTF-8. */
    byte[] page(Composition composition, Cards cards, Photos photos);
}
