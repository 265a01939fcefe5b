/** Photographs: a master decoded with the JDK's ImageIO, prints encoded as JPEG by our own. */
@NullMarked
package io.communique.rendering.photo;

import org.jspecify.annotations.NullMarked;
