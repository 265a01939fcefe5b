/** Benchmarks of the whole system, run by the one command; figures belong here, never in tests. */
@NullMarked
package io.communique.bench;

import org.jspecify.annotations.NullMarked;
