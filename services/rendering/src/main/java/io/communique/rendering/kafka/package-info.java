/** Articles in, rendition sets out. */
@NullMarked
package io.communique.rendering.kafka;

import org.jspecify.annotations.NullMarked;
