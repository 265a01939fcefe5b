/** The public website: one servlet on a server of its own, with no login in the way. */
@NullMarked
package io.communique.syndication.site;

import org.jspecify.annotations.NullMarked;
