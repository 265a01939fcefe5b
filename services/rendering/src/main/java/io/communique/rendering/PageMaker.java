package io.communique.rendering;

import io.communique.rendering.domain.Cards;
import io.communique.rendering.domain.Composition;

/** Makes the statement's web page, which names its card by address. */
public interface PageMaker {

    String page(Composition composition, Cards cards);
}
