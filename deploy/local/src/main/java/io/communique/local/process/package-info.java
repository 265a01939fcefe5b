/** Processes that are started, watched, started again and stopped. */
@NullMarked
package io.communique.local.process;

import org.jspecify.annotations.NullMarked;
