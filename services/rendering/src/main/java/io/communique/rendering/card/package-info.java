/** The picture that link previews show. */
@NullMarked
package io.communique.rendering.card;

import org.jspecify.annotations.NullMarked;
