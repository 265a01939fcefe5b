/** Texts compared, line by line and word by word. */
@NullMarked
package io.communique.rendering.diff;

import org.jspecify.annotations.NullMarked;
