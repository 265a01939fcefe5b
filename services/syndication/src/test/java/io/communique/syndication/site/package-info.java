@NullMarked
package io.communique.syndication.site;

import org.jspecify.annotations.NullMarked;
