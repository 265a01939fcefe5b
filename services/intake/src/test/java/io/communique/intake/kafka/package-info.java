@NullMarked
package io.communique.intake.kafka;

import org.jspecify.annotations.NullMarked;
