@NullMarked
package io.communique.intake.imageio;

import org.jspecify.annotations.NullMarked;
