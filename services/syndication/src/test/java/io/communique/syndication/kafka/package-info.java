@NullMarked
package io.communique.syndication.kafka;

import org.jspecify.annotations.NullMarked;
