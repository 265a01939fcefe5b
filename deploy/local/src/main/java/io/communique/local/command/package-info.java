/** The commands, one class each. */
@NullMarked
package io.communique.local.command;

import org.jspecify.annotations.NullMarked;
