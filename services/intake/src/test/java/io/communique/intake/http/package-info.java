@NullMarked
package io.communique.intake.http;

import org.jspecify.annotations.NullMarked;
