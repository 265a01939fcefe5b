@NullMarked
package io.communique.syndication.domain;

import org.jspecify.annotations.NullMarked;
