/**
 * The promises as objects: what each says, how one sees that it holds, and how it would be broken.
 */
@NullMarked
package io.communique.promises;

import org.jspecify.annotations.NullMarked;
