/** The rules of showing, taking down and addressing; plain Java. */
@NullMarked
package io.communique.syndication.domain;

import org.jspecify.annotations.NullMarked;
