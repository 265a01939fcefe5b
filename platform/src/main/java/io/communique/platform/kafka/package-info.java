/** How readers meet broken worlds and broken records, and what every event's headers say. */
@NullMarked
package io.communique.platform.kafka;

import org.jspecify.annotations.NullMarked;
