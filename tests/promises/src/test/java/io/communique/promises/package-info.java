@NullMarked
package io.communique.promises;

import org.jspecify.annotations.NullMarked;
