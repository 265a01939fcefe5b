@NullMarked
package io.communique.local.provision;

import org.jspecify.annotations.NullMarked;
