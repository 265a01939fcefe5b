/** Mechanism without vocabulary: nothing here knows what a statement is. */
@NullMarked
package io.communique.platform;

import org.jspecify.annotations.NullMarked;
