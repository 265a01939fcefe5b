@NullMarked
package io.communique.local.process;

import org.jspecify.annotations.NullMarked;
