/** The tables of what is shown. */
@NullMarked
package io.communique.syndication.postgres;

import org.jspecify.annotations.NullMarked;
