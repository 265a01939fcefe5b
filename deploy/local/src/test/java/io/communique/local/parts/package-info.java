@NullMarked
package io.communique.local.parts;

import org.jspecify.annotations.NullMarked;
