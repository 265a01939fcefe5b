/** Photographs: a master decoded, prints encoded, with the JDK's JPEG. */
@NullMarked
package io.communique.rendering.photo;

import org.jspecify.annotations.NullMarked;
