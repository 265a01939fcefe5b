@NullMarked
package io.communique.syndication.html;

import org.jspecify.annotations.NullMarked;
