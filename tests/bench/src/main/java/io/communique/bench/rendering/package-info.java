/** How fast cards, pages and whole articles are made, beside what one would use instead. */
@NullMarked
package io.communique.bench.rendering;

import org.jspecify.annotations.NullMarked;
