@NullMarked
package io.communique.syndication;

import org.jspecify.annotations.NullMarked;
