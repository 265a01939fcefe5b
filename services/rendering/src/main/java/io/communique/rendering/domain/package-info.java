/** What a statement is to a renderer, and everything that follows from its words alone. */
@NullMarked
package io.communique.rendering.domain;

import org.jspecify.annotations.NullMarked;
