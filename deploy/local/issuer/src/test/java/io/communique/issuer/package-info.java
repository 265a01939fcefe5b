@NullMarked
package io.communique.issuer;

import org.jspecify.annotations.NullMarked;
