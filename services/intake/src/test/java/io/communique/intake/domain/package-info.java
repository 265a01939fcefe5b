@NullMarked
package io.communique.intake.domain;

import org.jspecify.annotations.NullMarked;
