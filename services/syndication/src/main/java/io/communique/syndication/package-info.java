/** What the public sees: which version of each statement is shown, and where it went. */
@NullMarked
package io.communique.syndication;

import org.jspecify.annotations.NullMarked;
