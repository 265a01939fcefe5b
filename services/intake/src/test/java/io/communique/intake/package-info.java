@NullMarked
package io.communique.intake;

import org.jspecify.annotations.NullMarked;
