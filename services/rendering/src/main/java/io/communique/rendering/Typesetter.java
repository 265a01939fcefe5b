package io.communique.rendering;

import io.communique.rendering.domain.Composition;

/** Sets a statement's Markdown for the web and as plain text. */
public interface Typesetter {

    Composition.Body set(String markdown);
}
