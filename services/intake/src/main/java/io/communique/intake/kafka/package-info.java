/** The editors' room on the log: submissions out, decisions in. */
@NullMarked
package io.communique.intake.kafka;

import org.jspecify.annotations.NullMarked;
