/** Makes every artefact of one approved version: a pure function of Article and theme. */
@NullMarked
package io.communique.rendering;

import org.jspecify.annotations.NullMarked;
