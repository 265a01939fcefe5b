@NullMarked
package io.communique.intake.markdown;

import org.jspecify.annotations.NullMarked;
