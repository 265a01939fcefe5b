/** Events that leave with the change they tell of: written in its transaction, relayed in order. */
@NullMarked
package io.communique.platform.outbox;

import org.jspecify.annotations.NullMarked;
