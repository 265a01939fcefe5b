/** The web page of a statement. */
@NullMarked
package io.communique.rendering.html;

import org.jspecify.annotations.NullMarked;
