/** A second site, built from the topics alone, and compared with the live one. */
@NullMarked
package io.communique.local.rebuild;

import org.jspecify.annotations.NullMarked;
