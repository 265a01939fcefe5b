/** From an approval to the page that a reader sees. */
@NullMarked
package io.communique.bench.latency;

import org.jspecify.annotations.NullMarked;
